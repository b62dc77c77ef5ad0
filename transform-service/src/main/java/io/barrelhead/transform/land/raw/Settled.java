package io.barrelhead.transform.land.raw;

import io.barrelhead.transform.inspect.Inspected;
import io.barrelhead.transform.inspect.Inspected.Refused;
import io.barrelhead.transform.inspect.Inspected.Sound;

/// A message and what became of it.
///
/// @param index its place in the batch that was handed in
/// @param touched the days whose numbers it may change
public record Settled(int index, Inspected inspected, Outcome outcome, Touched touched) {

    static Settled of(Candidate candidate, Outcome outcome, Touched touched) {
        return new Settled(candidate.index(), candidate.sound(), outcome, touched);
    }

    public static Settled refused(int index, Refused refused) {
        return new Settled(index, refused, Outcome.DEAD_LETTERED, Touched.NOTHING);
    }

    /// A sound record with its place in the batch.
    public record Candidate(int index, Sound sound) {}
}
