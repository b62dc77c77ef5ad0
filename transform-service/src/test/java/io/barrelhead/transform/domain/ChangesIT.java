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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// No increments, B.9, A.5 Late edit and Reservation moved: after any changes, the days that were replaced are what a
/// full refresh makes of the records, in every model of the project and every column. A history is one entity's: late
/// refunds, orders and reservations that move, memberships that end, come back and move, records that are deleted
/// and return, SKUs that Tock begins and ceases to sell. `-Dbarrelhead.changes=500 -Dbarrelhead.changes.first=1` for
/// more of them, `-Dbarrelhead.changes.rounds=9` for longer ones.
class ChangesIT {

    private static final int HISTORIES = Integer.getInteger("barrelhead.changes", 40);
    private static final long FIRST_SEED = Long.getLong("barrelhead.changes.first", 20_260_307);
    private static final int ROUNDS = Integer.getInteger("barrelhead.changes.rounds", 3);
    private static final int MOST_CHANGES = 24;
    private static final int RECORDS = 40;

    @Test
    void endEqualToAFullRefresh() {
        System.out.printf("%d histories of %d rounds, seeds from %d on%n", HISTORIES, ROUNDS, FIRST_SEED);
        try (Winery winery = new Winery()) {
            List<History> histories = LongStream.range(FIRST_SEED, FIRST_SEED + HISTORIES)
                    .mapToObj(seed -> new History(winery.estate(), seed))
                    .toList();
            histories.forEach(it -> it.change(RECORDS));
            winery.buildAll();
            for (int round = 1; round <= ROUNDS; round++) {
                histories.forEach(History::changeSome);
                winery.buildChanged();
            }
            histories.getFirst().walkBesideWebhooks();
            liveDaysFirst(winery);
            Map<String, List<String>> replaced = contents(winery);
            winery.buildAll();
            Map<String, List<String>> anew = contents(winery);
            assertThat(differences(replaced, anew))
                    .as("rows that differ; estate-n is seed %d + n", FIRST_SEED)
                    .isEmpty();
            assertThat(winery.manifest().nodes("model"))
                    .filteredOn(it -> it.at("/config/materialized").asString().equals("incremental"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(it -> assertThat(replaced.get(relation(it))).isNotEmpty());
        }
    }

    /// What the table has and what it should have, row by row; models whose rows are the same are left out.
    private static Map<String, List<String>> differences(
            Map<String, List<String>> replaced, Map<String, List<String>> anew) {
        assertThat(replaced.keySet()).isEqualTo(anew.keySet());
        Map<String, List<String>> differences = new TreeMap<>();
        replaced.forEach((relation, rows) -> {
            List<String> surplus = without(rows, anew.get(relation));
            List<String> missing = without(anew.get(relation), rows);
            if (!surplus.isEmpty() || !missing.isEmpty()) {
                surplus.replaceAll("has "::concat);
                missing.replaceAll("lacks "::concat);
                surplus.addAll(missing);
                differences.put(relation, surplus);
            }
        });
        return differences;
    }

    /// With multiplicity: of a row that is there twice and once in the others, one is left.
    private static List<String> without(List<String> rows, List<String> others) {
        Map<String, Integer> left = new TreeMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        List<String> surplus = new ArrayList<>();
        for (String row : rows) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                surplus.add(row);
            }
        }
        return surplus;
    }

    /// Every model of the project with its rows, all columns.
    private static Map<String, List<String>> contents(Winery winery) {
        Map<String, List<String>> contents = new TreeMap<>();
        winery.manifest()
                .nodes("model")
                .forEach(it -> contents.put(
                        relation(it), winery.rows("select to_jsonb(t)::text from %s as t".formatted(relation(it)))));
        assertThat(contents).containsKeys("marts.fct_orders", "kpi_models.fact_kpi_daily", "staging.stg_tock__guests");
        return contents;
    }

    private static String relation(JsonNode model) {
        return model.path("schema").asString() + "." + model.path("alias").asString();
    }

    /// The changes of one estate, as its seed has them.
    private static final class History {

        private final Estate estate;
        private final Random random;
        private int version;

        History(Estate estate, long seed) {
            this.estate = estate;
            this.random = new Random(seed);
        }

        void changeSome() {
            change(random.nextInt(MOST_CHANGES));
        }

        void change(int times) {
            IntStream.range(0, times).forEach(it -> ChangesIT.change(estate, random, version++));
        }

        void walkBesideWebhooks() {
            estate.through(Records.RUN);
            IntStream.range(1, 7)
                    .forEach(it -> estate.order("walked-" + it, version, order("2026-02-0" + it, wine(1, 100))));
            IntStream.range(0, 3).forEach(it -> estate.order("r" + it, version, anyOrder(random)));
            estate.through(null);
            IntStream.range(3, 5).forEach(it -> estate.order("r" + it, version, anyOrder(random)));
            version++;
        }
    }

    /// After the live days alone no order is there twice, and then come the others.
    private static void liveDaysFirst(Winery winery) {
        int live = winery.buildLive();

        assertThat(live).isPositive();
        assertThat(winery.rows("select entity_id, order_id from marts.fct_orders group by 1, 2 having count(*) > 1"))
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
}
