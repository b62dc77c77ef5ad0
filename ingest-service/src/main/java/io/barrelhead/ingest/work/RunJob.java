package io.barrelhead.ingest.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.ingest.runs.RunTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;

/// The job that any replica may do for a run. A job whose worker no longer gives a sign of life is done again, by this
/// or another replica; so is one that the broker or the database stopped.
@Configuration(proxyBeanMethods = false)
class RunJob {

    private final Turns turns;
    private final Supervisor supervisor;
    private final WorkSettings settings;

    RunJob(Turns turns, Supervisor supervisor, WorkSettings settings) {
        this.turns = turns;
        this.supervisor = supervisor;
        this.settings = settings;
    }

    @Bean
    Task<Void> walkRun() {
        return Tasks.custom(RunTask.WALK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.brokerPause()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(instance));
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance) {
        return switch (turn(instance)) {
            case Turn.NothingToDo nothing -> new CompletionHandler.OnCompleteRemove<>();
            case Turn.NotYet notYet -> later(settings.queuePause());
            case Turn.Taken taken -> {
                CrashPoint.RUN_TAKEN.pass();
                work(taken.attempt());
                yield new CompletionHandler.OnCompleteRemove<>();
            }
        };
    }

    private Turn turn(TaskInstance<Void> instance) {
        try {
            return turns.take(RunTask.run(instance.getId()));
        } catch (DuplicateKeyException e) {
            // another replica was a moment faster with another run of the connection
            return new Turn.NotYet();
        }
    }

    private void work(Attempt attempt) {
        try {
            supervisor.supervise(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedOnTheWay(attempt, e);
        }
    }

    private static CompletionHandler<Void> later(Duration pause) {
        return new CompletionHandler.OnCompleteReschedule<>(Schedules.fixedDelay(pause));
    }
}
