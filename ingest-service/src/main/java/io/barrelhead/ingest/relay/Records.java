package io.barrelhead.ingest.relay;

import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.fetch.FetchedRecord;

/// Records that no run brought.
final class Records {

    private Records() {}

    static RecordReceived of(Connection connection, StreamName stream, FetchedRecord record, boolean deleted) {
        return new RecordReceived(
                connection.source(),
                connection.entity(),
                new RecordKey(connection.id(), stream, record.id()),
                record.version(),
                deleted,
                null,
                0,
                record.body());
    }
}
