package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.experience;
import static io.barrelhead.transform.domain.Bodies.membership;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.refund;
import static io.barrelhead.transform.domain.Bodies.tasting;
import static io.barrelhead.transform.domain.Bodies.visit;
import static io.barrelhead.transform.domain.Bodies.wine;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Records;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No increments, B.9, A.5 Late edit and Reservation moved: after any changes, the days that were replaced are what a
/// full refresh makes of the records. A seed
/// is
/// a whole history: late refunds, orders and reservations that move, memberships that end, come back and move, records
/// that are deleted and return, SKUs that Tock begins and ceases to sell.
class ChangesIT {

    private static final List<String> TABLES = List.of(
            "marts.fct_orders",
            "marts.fct_order_items",
            "marts.fct_reservations",
            "marts.fct_club_memberships",
            "marts.agg_daily_components",
            "marts.agg_daily_revenue",
            "kpi_models.kpi_daily_components",
            "kpi_models.fact_kpi_daily");
    private static final int ROUNDS = 3;
    private static final int CHANGES = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_260_307})
    void endEqualToAFullRefresh(long seed) {
        Random random = new Random(seed);
        try (Winery winery = new Winery()) {
            Estate estate = winery.estate();
            IntStream.range(0, 40).forEach(it -> change(estate, random, it));
            winery.buildAll();
            for (int round = 1; round <= ROUNDS; round++) {
                int first = 40 * round;
                IntStream.range(first, first + CHANGES).forEach(it -> change(estate, random, it));
                winery.buildChanged();
            }
            liveDaysFirst(winery, estate, random);
            TreeMap<String, List<String>> replaced = contents(winery);
            winery.buildAll();
            assertThat(replaced).isEqualTo(contents(winery));
            assertThat(replaced.get("marts.fct_club_memberships")).isNotEmpty();
            assertThat(replaced.get("kpi_models.fact_kpi_daily")).isNotEmpty();
        }
    }

    /// A walk and webhooks at once: after the live days alone no order is there twice, and after the others all is
    /// well.
    private static void liveDaysFirst(Winery winery, Estate estate, Random random) {
        int version = 40 * (ROUNDS + 1);
        estate.through(Records.RUN);
        IntStream.range(1, 7)
                .forEach(it -> estate.order("walked-" + it, version, order("2026-02-0" + it, wine(1, 100))));
        IntStream.range(0, 3).forEach(it -> estate.order("r" + it, version, anyOrder(random)));
        estate.through(null);
        IntStream.range(3, 5).forEach(it -> estate.order("r" + it, version, anyOrder(random)));

        int live = winery.buildLive();

        assertThat(live).isPositive();
        assertThat(winery.rows("select order_id from marts.fct_orders group by 1 having count(*) > 1"))
                .isEmpty();
        assertThat(winery.buildBulk()).isGreaterThanOrEqualTo(6);
    }

    /// A new version of one of few records, so that most of them change what is there.
    private static void change(Estate estate, Random random, int version) {
        String id = "r" + random.nextInt(8);
        boolean deleted = random.nextInt(6) == 0;
        String stream = List.of("order", "reservation", "club_membership").get(random.nextInt(3));
        if (deleted) {
            estate.deleted(stream, id, version);
            return;
        }
        switch (stream) {
            case "order" -> estate.order(id, version, anyOrder(random));
            case "reservation" -> estate.visit(id, version, anyVisit(random));
            default -> estate.commerce7(stream, id, version, anyMembership(random));
        }
    }

    private static Body anyOrder(Random random) {
        Body[] lines = {
            wine(1 + random.nextInt(3), 1_000 + random.nextInt(50)),
            tasting(1, 777).with("sku", anySku(random))
        };
        Body order = random.nextInt(3) == 0 ? refund(anyDay(random), lines) : order(anyDay(random), lines);
        return order.with("subTotal", 1_500 + random.nextInt(500))
                .with("customerId", anyCustomer(random))
                .with("guestCount", random.nextInt(4))
                .with("paymentStatus", random.nextInt(6) == 0 ? "Unpaid" : "Paid");
    }

    private static Body anyVisit(Random random) {
        String state = List.of("EXPECTED", "LEFT", "NO_SHOW", "CANCELLED").get(random.nextInt(4));
        return visit(anyDay(random), state)
                .with("partySize", 1 + random.nextInt(6))
                .with("experience", experience("PREPAID").with("posSku", anySku(random)));
    }

    private static Body anyMembership(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> membership(anyCustomer(random), anyDay(random));
            case 1 ->
                membership(anyCustomer(random), anyDay(random), anyDay(random)).without("signupDate");
            default -> membership(anyCustomer(random), anyDay(random), anyDay(random));
        };
    }

    private static String anyDay(Random random) {
        return "2026-03-0" + (1 + random.nextInt(9));
    }

    private static String anyCustomer(Random random) {
        return List.of("ann", "bob", "").get(random.nextInt(3));
    }

    private static String anySku(Random random) {
        return "SKU" + random.nextInt(12);
    }

    private static TreeMap<String, List<String>> contents(Winery winery) {
        TreeMap<String, List<String>> contents = new TreeMap<>();
        for (String table : TABLES) {
            contents.put(table, winery.rows("select to_jsonb(t)::text from %s as t order by 1".formatted(table)));
        }
        return contents;
    }
}
