package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.land.account.RunTallies;
import io.barrelhead.transform.land.account.RunTallies.Tally;
import io.barrelhead.transform.land.raw.Settled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/// Tells the records that somebody waits for from those that come as many of their kind. A webhook's are live. So are
/// those of a run that changes little, which most of the hourly ones are; that a run walks over history, the number of
/// its records tells.
final class LiveRecords {

    private final RunTallies tallies;
    private final int few;

    /// @param few so many records of a stream a run may change and still be live
    LiveRecords(RunTallies tallies, int few) {
        this.tallies = tallies;
        this.few = few;
    }

    /// After the sums of the runs were added.
    Predicate<Settled> among(Connection connection, List<Settled> settled) throws SQLException {
        Set<Tally> runs = new TreeSet<>();
        settled.forEach(it -> tally(it).ifPresent(runs::add));
        Set<Stream> walks = new HashSet<>();
        for (RecordsLanded sum : tallies.read(connection, runs)) {
            if (sum.landed() > few) {
                walks.add(new Stream(sum.run().value(), sum.stream().value()));
            }
        }
        return it -> tally(it)
                .map(tally -> new Stream(tally.run(), tally.stream()))
                .filter(walks::contains)
                .isEmpty();
    }

    private static Optional<Tally> tally(Settled one) {
        return RunTallies.tally(one.inspected().event());
    }

    private record Stream(UUID run, String stream) {}
}
