package io.barrelhead.transform.land.raw;

import io.barrelhead.contracts.RecordKey;
import io.barrelhead.transform.inspect.Inspected.Sound;
import io.barrelhead.transform.land.raw.Settled.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the newest version of each record of a batch: one statement cannot write a row twice. The order is the one
/// that
/// the table keeps: the version, then the hash.
final class NewestFirst {

    private final Map<RecordKey, Candidate> newest = new LinkedHashMap<>();
    private final List<Settled> others = new ArrayList<>();

    NewestFirst(List<Candidate> candidates) {
        candidates.forEach(this::add);
    }

    Map<RecordKey, Candidate> newest() {
        return newest;
    }

    /// Those that another of the batch outdoes.
    List<Settled> others() {
        return others;
    }

    private void add(Candidate candidate) {
        RecordKey key = candidate.sound().event().record();
        Candidate before = newest.putIfAbsent(key, candidate);
        if (before == null) {
            return;
        }
        int order = compare(candidate.sound(), before.sound());
        if (order > 0) {
            newest.put(key, candidate);
            others.add(Settled.of(before, Outcome.SUPERSEDED, Touched.NOTHING));
        } else {
            others.add(Settled.of(candidate, order == 0 ? Outcome.DUPLICATE : Outcome.SUPERSEDED, Touched.NOTHING));
        }
    }

    private static int compare(Sound one, Sound other) {
        int versions = one.event().version().compareTo(other.event().version());
        return versions != 0 ? versions : Arrays.compareUnsigned(one.sha256(), other.sha256());
    }
}
