package io.barrelhead.kpi.marts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Periods that overlap, cut at all their edges: each day lies in one segment, each period is some segments in a row.
///
/// @param list in order, without a day in common
record Segments(List<Period> list) {

    static Segments of(Collection<Period> periods) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Period period : periods) {
            cuts.add(period.start());
            cuts.add(period.end().plusDays(1));
        }
        List<Period> segments = new ArrayList<>();
        for (LocalDate start : cuts) {
            if (periods.stream().anyMatch(period -> period.contains(start))) {
                LocalDate next = cuts.higher(start);
                segments.add(new Period(start, next == null ? start : next.minusDays(1)));
            }
        }
        return new Segments(List.copyOf(segments));
    }

    LocalDate[] starts() {
        return list.stream().map(Period::start).toArray(LocalDate[]::new);
    }

    /// The same days in as few periods as there are gaps between them.
    List<Period> joined() {
        List<Period> joined = new ArrayList<>();
        for (Period segment : list) {
            if (!joined.isEmpty() && joined.getLast().end().plusDays(1).equals(segment.start())) {
                joined.add(new Period(joined.removeLast().start(), segment.end()));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }
}
