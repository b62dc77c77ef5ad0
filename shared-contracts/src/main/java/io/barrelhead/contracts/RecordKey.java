package io.barrelhead.contracts;

/// Names one source record. Its text form is the key on `barrelhead.records`, so that all versions of a record share a
/// partition.
///
/// @param recordId the source's own id, as text
public record RecordKey(ConnectionId connection, StreamName stream, String recordId) {

    public RecordKey {
        if (recordId.isBlank()) {
            throw new IllegalArgumentException("a record id is not blank: %s/%s".formatted(connection, stream));
        }
    }

    @Override
    public String toString() {
        return connection + "/" + stream + "/" + recordId;
    }
}
