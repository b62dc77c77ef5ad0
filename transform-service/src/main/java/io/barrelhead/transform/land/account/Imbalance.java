package io.barrelhead.transform.land.account;

/// A partition of which messages are unaccounted for.
///
/// @param consumed how many the landing has moved past
public record Imbalance(String topicId, int partition, long consumed, Counts counts) {

    /// How many messages too few are accounted for; negative where there are too many.
    public long off() {
        return consumed - counts.landed() - counts.superseded() - counts.duplicate() - counts.deadLettered();
    }

    @Override
    public String toString() {
        return "partition %d of topic %s: of %d messages %d landed, %d were superseded, %d duplicate, %d dead-lettered: %d off"
                .formatted(
                        partition,
                        topicId,
                        consumed,
                        counts.landed(),
                        counts.superseded(),
                        counts.duplicate(),
                        counts.deadLettered(),
                        off());
    }
}
