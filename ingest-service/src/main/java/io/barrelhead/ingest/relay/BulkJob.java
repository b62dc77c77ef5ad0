package io.barrelhead.ingest.relay;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.inbox.InboxQueue;
import io.barrelhead.ingest.inbox.Waiting;
import io.barrelhead.ingest.inbox.WebhookSettings;
import io.barrelhead.ingest.runs.Runs;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;

/// The job that any replica may do for a bulk update, one of a connection at a time and not beside a run that walks. A
/// source that does not answer, or a worker that dies, means that it is done again, later and later.
@Configuration(proxyBeanMethods = false)
class BulkJob {

    private final InboxQueue queue;
    private final Connections connections;
    private final Runs runs;
    private final BulkWalker walker;
    private final WebhookSettings settings;

    BulkJob(InboxQueue queue, Connections connections, Runs runs, BulkWalker walker, WebhookSettings settings) {
        this.queue = queue;
        this.connections = connections;
        this.runs = runs;
        this.walker = walker;
        this.settings = settings;
    }

    @Bean
    Task<Void> walkBulkUpdate() {
        return Tasks.custom(BulkWalks.WALK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(settings.walkPause()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(Long.parseLong(instance.getId())));
    }

    private CompletionHandler<Void> execute(long id) {
        Optional<Waiting> taken = Optional.empty();
        try {
            taken = queue.walk(id);
        } catch (DuplicateKeyException e) {
            return later();
        }
        if (taken.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        if (runs.isWalking(taken.get().connection())) {
            return later();
        }
        walk(taken.get());
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void walk(Waiting bulk) {
        try {
            walker.walk(connections.find(bulk.connection()).orElseThrow(), bulk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stopped during bulk update %d".formatted(bulk.id()), e);
        }
    }

    private CompletionHandler<Void> later() {
        return new CompletionHandler.OnCompleteReschedule<>(Schedules.fixedDelay(settings.walkPause()));
    }
}
