package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Walks under way. A walk sees the records as they were at its start; its cursors are UUIDs and can be asked again.
/// The
/// oldest walks are forgotten.
final class Walks {

    private static final int KEPT = 64;
    private static final long MASK = 0x9E3779B97F4A7C15L;

    private final int pageSize;
    private final Map<Long, Walk> walks = new LinkedHashMap<>();
    private long started;

    Walks(int pageSize) {
        this.pageSize = pageSize;
    }

    private record Walk(String owner, List<SourceRecord> records) {}

    /// One answer of a walk.
    record Step(List<SourceRecord> records, Optional<UUID> next) {}

    synchronized Step start(String owner, List<SourceRecord> records) {
        walks.put(++started, new Walk(owner, records));
        if (walks.size() > KEPT) {
            walks.remove(started - KEPT);
        }
        return step(started, 0);
    }

    /// Empty where no such walk of this owner is known.
    synchronized Optional<Step> resume(String owner, String cursor) {
        return parse(cursor).flatMap(id -> {
            long walk = id.getMostSignificantBits() ^ MASK;
            long offset = id.getLeastSignificantBits() ^ MASK ^ walk * MASK;
            Walk known = walks.get(walk);
            boolean valid = known != null
                    && known.owner().equals(owner)
                    && offset >= 0
                    && offset <= known.records().size();
            return valid ? Optional.of(step(walk, (int) offset)) : Optional.empty();
        });
    }

    private Step step(long walk, int offset) {
        List<SourceRecord> all = Objects.requireNonNull(walks.get(walk)).records();
        int end = Math.min(offset + pageSize, all.size());
        UUID next = new UUID(walk ^ MASK, end ^ MASK ^ walk * MASK);
        return new Step(all.subList(offset, end), end < all.size() ? Optional.of(next) : Optional.empty());
    }

    private static Optional<UUID> parse(String cursor) {
        try {
            return Optional.of(UUID.fromString(cursor));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
