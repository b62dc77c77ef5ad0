package io.barrelhead.ingest.work;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import java.util.List;

/// A run in the hands of one worker. Its number is a fence: a worker that was thought dead writes no more.
///
/// @param number from 1
/// @param streams still to walk: those that an earlier attempt published are done
record Attempt(RunId run, int number, ConnectionId connection, Scope scope, List<StreamName> streams) {

    Attempt {
        streams = List.copyOf(streams);
    }
}
