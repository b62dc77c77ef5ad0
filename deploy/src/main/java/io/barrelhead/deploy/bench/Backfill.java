package io.barrelhead.deploy.bench;

import java.util.ArrayList;
import java.util.List;

/// Older years that are loaded while the shop sells.
final class Backfill {

    private static final int SALES_BETWEEN_LOOKS = 10;

    private final BenchSystem system;
    private final Sales sales;

    Backfill(BenchSystem system, Sales sales) {
        this.system = system;
        this.sales = sales;
    }

    /// One sale a second from the beginning of the backfill until all of its days are published.
    ///
    /// @param connection whose records are all older than what is there
    List<Arrivals.Sale> sellBeside(String connection) {
        String run = system.askFor(connection);
        List<Arrivals.Sale> sold = new ArrayList<>();
        do {
            sold.addAll(sales.oneASecond(SALES_BETWEEN_LOOKS));
        } while (!system.isPublished(run));
        system.await(run);
        return sold;
    }
}
