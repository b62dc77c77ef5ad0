package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The filters of a list, `field=op:value`: times by whole UTC days, everything else by equality. What is no filter is
/// ignored, as the source does.
record Filters(List<Predicate<SourceRecord>> all) {

    static Filters of(Map<String, String> query) throws UnreadableFilter {
        List<Predicate<SourceRecord>> filters = new ArrayList<>();
        for (Map.Entry<String, String> entry : query.entrySet()) {
            if (SourceRecord.canFilterBy(entry.getKey())) {
                filters.add(filter(entry.getKey(), entry.getValue()));
            }
        }
        return new Filters(filters);
    }

    private static Predicate<SourceRecord> filter(String field, String value) throws UnreadableFilter {
        if (!field.endsWith("Date") && !field.endsWith("At")) {
            return sent -> value.equals(sent.field(field));
        }
        DayRange range = DayRange.parse(field, value);
        return sent -> range.contains(sent.field(field));
    }

    List<SourceRecord> select(List<SourceRecord> records) {
        return all.isEmpty()
                ? records
                : records.stream()
                        .filter(sent -> all.stream().allMatch(filter -> filter.test(sent)))
                        .toList();
    }
}
