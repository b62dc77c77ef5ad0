package io.barrelhead.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to an ingestion run.
public sealed interface RunEvent extends PipelineEvent {

    RunId run();

    ConnectionId connection();

    @Override
    @JsonIgnore
    default String key() {
        return run().toString();
    }

    /// A run was asked for and stored.
    record RunQueued(
            RunId run, ConnectionId connection, IngestionMode mode, List<StreamName> streams, String requestedBy)
            implements RunEvent {

        public RunQueued {
            streams = List.copyOf(streams);
        }
    }

    /// A worker took the run up, for the first time or again.
    record RunStarted(RunId run, ConnectionId connection, int attempt) implements RunEvent {}

    /// The run came further.
    record RunProgressed(RunId run, ConnectionId connection, int attempt, List<StreamProgress> streams)
            implements RunEvent {

        public RunProgressed {
            streams = List.copyOf(streams);
        }
    }

    /// What the landing has accounted for so far of one stream of a run's attempt. The counts are cumulative and only
    /// grow.
    record RecordsLanded(
            RunId run,
            ConnectionId connection,
            int attempt,
            StreamName stream,
            long landed,
            long superseded,
            long duplicate,
            long deadLettered)
            implements RunEvent {

        /// Every record that the landing has seen of this stream.
        public long accounted() {
            return landed + superseded + duplicate + deadLettered;
        }
    }

    /// Every record of every stream was published and is accounted for by the landing.
    ///
    /// @param mode null where an older version tells it
    /// @param walks how each stream was walked; null where an older version tells it
    record RunCompleted(
            RunId run,
            ConnectionId connection,
            int attempt,
            List<StreamProgress> streams,
            @Nullable IngestionMode mode,
            @Nullable List<WalkedStream> walks)
            implements RunEvent {

        public RunCompleted {
            streams = List.copyOf(streams);
            walks = walks == null ? null : List.copyOf(walks);
        }
    }

    /// The run ended without its whole walk; `error` says why and what to do.
    record RunFailed(RunId run, ConnectionId connection, int attempt, String error, List<StreamProgress> streams)
            implements RunEvent {

        public RunFailed {
            streams = List.copyOf(streams);
        }
    }

    /// An operator ended the run.
    record RunCancelled(RunId run, ConnectionId connection, String cancelledBy) implements RunEvent {}
}
