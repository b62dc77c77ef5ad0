package io.barrelhead.deploy.oracle;

import static io.barrelhead.deploy.oracle.Samples.membership;
import static io.barrelhead.deploy.oracle.Samples.on;
import static io.barrelhead.deploy.oracle.Samples.oracle;
import static io.barrelhead.deploy.oracle.Samples.order;
import static io.barrelhead.deploy.oracle.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// kpis.md A.4.20 to 27, A.5, A.8.11, A.8.12 and B.5.
class MembershipRulesTests {

    private static final String MORNING = "2025-03-10T17:00:00Z";
    private static final String EVENING = "2025-03-11T02:00:00Z";

    @Test
    void takesSwitchOutOfSignUpsAndCancellations() {
        Oracle oracle = oracle(
                membership("customerId:'c',signupDate:'2024-01-01T20:00:00Z',cancelDate:'%s'".formatted(EVENING)),
                membership("customerId:'c',signupDate:'%s'".formatted(MORNING)),
                membership("customerId:'c',signupDate:'%s'".formatted(MORNING)));

        assertThat(on(oracle, Kpi.CLUB_NEW_MEMBERS)).isEqualTo("1");
        assertThat(on(oracle, Kpi.CLUB_CANCELLATIONS)).isEqualTo("0");
        assertThat(on(oracle, Kpi.CLUB_ACTIVE_MEMBERS)).isEqualTo("2");
    }

    @Test
    void pairsNothingWithoutCustomerOrWithinOneMembership() {
        Oracle oracle = oracle(
                membership("signupDate:'2024-01-01T20:00:00Z',cancelDate:'%s'".formatted(EVENING)),
                membership("signupDate:'%s'".formatted(MORNING)),
                membership("customerId:'d',signupDate:'%s',cancelDate:'%s'".formatted(MORNING, EVENING)));

        assertThat(on(oracle, Kpi.CLUB_NEW_MEMBERS)).isEqualTo("2");
        assertThat(on(oracle, Kpi.CLUB_CANCELLATIONS)).isEqualTo("2");
        assertThat(on(oracle, Kpi.CLUB_ACTIVE_MEMBERS)).isEqualTo("1");
    }

    @Test
    void readsCancellationBeforeSignUpAsTheSignUpDay() {
        Oracle oracle = oracle(
                membership("customerId:'c',signupDate:'%s',cancelDate:'2025-01-01T20:00:00Z'".formatted(MORNING)));

        assertThat(on(oracle, Kpi.CLUB_CANCELLATIONS)).isEqualTo("1");
        assertThat(on(oracle, Kpi.CLUB_ACTIVE_MEMBERS)).isEqualTo("0");
    }

    @Test
    void countsSignUpInTheTastingRoomWithSaleAtTheTill() {
        Oracle oracle = oracle(
                visit("walkinId:'9',partySize:200,partyState:'LEFT'"),
                order("channel:'POS',customerId:'c',subTotal:0,items:[{type:'Wine',price:0,quantity:1}]"),
                order("channel:'Web',customerId:'d',subTotal:0,items:[{type:'Wine',price:0,quantity:1}]"),
                membership("customerId:'c',signupDate:'%s'".formatted(EVENING)),
                membership("customerId:'d',signupDate:'%s'".formatted(EVENING)),
                membership("customerId:null,signupDate:'%s'".formatted(EVENING)));

        assertThat(on(oracle, Kpi.CLUB_CONVERSION_RATE)).isEqualTo("1.0000");
        assertThat(on(oracle, Kpi.CLUB_NEW_MEMBERS)).isEqualTo("3");
    }

    @Test
    void dividesSumsBySums() {
        List<OracleRecord> records = new ArrayList<>(List.of(
                visit("serviceDateTimestamp:'1741546800000',walkinId:'1',partySize:100,partyState:'LEFT'"),
                visit("walkinId:'2',partySize:20,partyState:'LEFT'")));
        signUps(records, 2, "2025-03-09T20:00:00Z");
        signUps(records, 3, "2025-03-10T20:00:00Z");

        Measure both = oracle(records).measure(Kpi.CLUB_CONVERSION_RATE, "ALL", Samples.DAY.minusDays(1), Samples.DAY);

        assertThat(both.rounded()).hasToString("4.1667");
    }

    @Test
    void carriesTheBalanceAndDividesByTheOpening() {
        List<OracleRecord> records = new ArrayList<>();
        signUps(records, 1_000, "2024-12-31T20:00:00Z");
        signUps(records, 16, "2025-01-15T20:00:00Z");
        cancellations(records, 6, "2025-01-20T20:00:00Z");
        signUps(records, 6, "2025-02-02T20:00:00Z");
        cancellations(records, 4, "2025-02-05T20:00:00Z");
        Dashboard dashboard =
                oracle(records).dashboard(new Question(LocalDate.of(2025, 2, 10), "estate", Compare.CALENDAR, 1));

        for (Window window : Window.values()) {
            assertThat(dashboard.answer(Kpi.CLUB_ACTIVE_MEMBERS, window).value())
                    .hasToString("1012");
        }
        assertThat(dashboard.answer(Kpi.CLUB_ATTRITION_RATE, Window.MTD).value())
                .hasToString("0.3960");
        assertThat(dashboard.answer(Kpi.CLUB_ATTRITION_RATE, Window.QTD).value())
                .hasToString("1.0000");
        assertThat(dashboard.answer(Kpi.CLUB_ATTRITION_RATE, Window.YTD).value())
                .hasToString("1.0000");
    }

    private static void signUps(List<OracleRecord> records, int count, String when) {
        for (int i = 0; i < count; i++) {
            records.add(membership("signupDate:'%s'".formatted(when)));
        }
    }

    /// Of the members who signed up first.
    private static void cancellations(List<OracleRecord> records, int count, String when) {
        for (int i = 0; i < count; i++) {
            records.removeFirst();
            records.add(membership("signupDate:'2024-12-31T20:00:00Z',cancelDate:'%s'".formatted(when)));
        }
    }
}
