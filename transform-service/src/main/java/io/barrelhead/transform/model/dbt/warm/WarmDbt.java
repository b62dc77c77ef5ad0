package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtSettings;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.StageOutcome;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs dbt in the worker; where there is none, or where it ends during the run, by the command line: slow, always
/// right.
final class WarmDbt implements DbtRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmDbt.class);

    private final Keeper keeper;
    private final DbtRunner commandLine;
    private final DbtSettings settings;
    private final DbtDatabase database;
    private final WorkerMetrics metrics;
    private final ReentrantLock turn = new ReentrantLock();

    WarmDbt(Keeper keeper, DbtRunner commandLine, DbtSettings settings, DbtDatabase database, WorkerMetrics metrics) {
        this.keeper = keeper;
        this.commandLine = commandLine;
        this.settings = settings;
        this.database = database;
        this.metrics = metrics;
    }

    @Override
    public StageOutcome run(Call call, Consumer<NodeResult> onNode) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return metrics.time("warm", warm(call, onNode));
        } catch (WorkerLost e) {
            LOG.warn("transform {} goes on with dbt's command line: {}", call.transform(), e.reason());
            return metrics.time("command_line", commandLine.run(call, onNode));
        } finally {
            turn.unlock();
        }
    }

    private StageOutcome warm(Call call, Consumer<NodeResult> onNode) throws WorkerLost, InterruptedException {
        Worker worker = keeper.worker();
        boolean clean = false;
        try {
            StageOutcome outcome = worker.run(call, settings.deadline(), onNode);
            clean = !(outcome instanceof StageOutcome.Broken);
            return outcome;
        } catch (WorkerLost e) {
            keeper.lost(e.reason());
            throw e;
        } finally {
            if (!clean) {
                database.endSessions(call.transform());
            }
        }
    }
}
