package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.land.raw.Marked;
import java.util.List;

/// What a batch came to.
///
/// @param tallies the sums so far of every run that had a message in the batch, again for messages seen before: a sum
///     that was not told yet is told with the re-delivery
/// @param marked how many records marked days as changed
public record Landed(List<RecordsLanded> tallies, Marked marked) {

    public Landed {
        tallies = List.copyOf(tallies);
    }
}
