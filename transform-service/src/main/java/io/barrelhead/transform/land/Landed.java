package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import java.util.List;

/// What a batch came to.
///
/// @param tallies the sums so far of every run that had a message in the batch, again for messages seen before: a sum
///     that was not told yet is told with the re-delivery
/// @param records how many messages were new
/// @param changedDays how many days were marked, each as often as a transaction marked it
public record Landed(List<RecordsLanded> tallies, int records, int changedDays) {

    public Landed {
        tallies = List.copyOf(tallies);
    }
}
