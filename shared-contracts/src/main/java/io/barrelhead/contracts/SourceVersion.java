package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Orders the versions of one record: compared part by part, a missing part is 0, the greatest is the newest. Where two
/// are equal the body's hash decides.
///
/// Commerce7: microseconds since the epoch of `updatedAt`; a deletion has `1` as its second part, so that it is newer
/// than
/// the record as it was and older than any later change of it. Tock: `sequenceId`, `versionId`, `lastUpdatedTimestamp`
/// (ms).
public record SourceVersion(List<Long> parts) implements Comparable<SourceVersion> {

    public SourceVersion {
        parts = List.copyOf(parts);
    }

    public static SourceVersion of(Long... parts) {
        return new SourceVersion(List.of(parts));
    }

    /// Reads the text form, e.g. `3.4.1772925600000`.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SourceVersion parse(String text) {
        return new SourceVersion(
                Arrays.stream(text.split("\\.", -1)).map(Long::valueOf).toList());
    }

    @Override
    public int compareTo(SourceVersion other) {
        int longest = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < longest; i++) {
            int order = Long.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
