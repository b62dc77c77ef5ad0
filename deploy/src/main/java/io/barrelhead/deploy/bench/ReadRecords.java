package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Records of a source that remember when the last of them was read.
final class ReadRecords extends AbstractList<SourceRecord> implements RandomAccess {

    private final List<SourceRecord> records;
    private final InstantSource clock;
    private volatile Instant lastRead = Instant.EPOCH;

    ReadRecords(List<SourceRecord> records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public SourceRecord get(int index) {
        if (index == records.size() - 1) {
            lastRead = clock.instant();
        }
        return records.get(index);
    }

    @Override
    public int size() {
        return records.size();
    }

    Instant lastRead() {
        return lastRead;
    }
}
