package io.barrelhead.ingest.relay;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.barrelhead.ingest.inbox.InboxQueue;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Bulk updates name a list that has to be walked: a job of its own, because it may take long and be begun again.
@Component
class BulkWalks {

    static final TaskDescriptor<Void> WALK = TaskDescriptor.of("walk-bulk-update");

    private final InboxQueue queue;
    private final SchedulerClient scheduler;

    BulkWalks(InboxQueue queue, SchedulerClient scheduler) {
        this.queue = queue;
        this.scheduler = scheduler;
    }

    /// Stores the job with the change of the row: both or neither.
    void begin(long id) {
        queue.queue(id);
        // the scheduler compares with the machine's own time: the epoch is due at once whatever our clock says
        scheduler.schedule(WALK.instance(String.valueOf(id)).build(), Instant.EPOCH);
    }
}
