package io.barrelhead.transform.land.raw;

import java.util.Set;
import java.util.TreeSet;

/// The days whose numbers a record may change: those on which it counted, and those on which it counts now.
record Touched(Set<EntityDay> before, Set<EntityDay> after) {

    static final Touched NOTHING = new Touched(Set.of(), Set.of());

    Touched {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    Set<EntityDay> days() {
        Set<EntityDay> days = new TreeSet<>(before);
        days.addAll(after);
        return days;
    }

    /// It was there, and counts on other days now. A publication of some of them alone would count it twice or not at
    /// all.
    boolean moved() {
        return !before.isEmpty() && !before.equals(after);
    }
}
