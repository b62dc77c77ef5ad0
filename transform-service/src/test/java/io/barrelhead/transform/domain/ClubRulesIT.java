package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.membership;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.refund;
import static io.barrelhead.transform.domain.Bodies.visit;
import static io.barrelhead.transform.domain.Bodies.wine;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who joined and who left (kpis.md A.4, A.5, A.7 (d) and (h), A.8.11, A.8.12).
class ClubRulesIT {

    private static final String JOINED = "2026-01-10";
    private static final String DAY = "2026-03-03";
    private static final Winery WINERY = new Winery();

    @BeforeAll
    static void build() {
        WINERY.buildAll();
    }

    @AfterAll
    static void close() {
        WINERY.close();
    }

    private static final Estate BALANCE = WINERY.estate()
            .membership(membership("ann", JOINED))
            .membership(membership("bob", JOINED))
            .membership(membership("bob", JOINED))
            .membership(membership("cem", JOINED).with("status", "On Hold"))
            .membership(membership("dia", JOINED, DAY))
            .membership(membership("eve", DAY));

    /// A.5 Two memberships, one customer; A.7 (d) on hold is active; (h) a running balance
    @Test
    void keepsTheBalanceOfMemberships() {
        assertThat(BALANCE.kpi(21, JOINED)).isEqualTo("5");
        assertThat(BALANCE.kpi(20, JOINED)).isEqualTo("5");
        assertThat(BALANCE.kpi(21, DAY)).isEqualTo("1");
        assertThat(BALANCE.kpi(22, DAY)).isEqualTo("1");
        assertThat(BALANCE.kpi(20, DAY)).isEqualTo("5");
    }

    /// A.4, 23: of the memberships at the start of the day
    @Test
    void dividesAttritionByTheOpeningBalance() {
        assertThat(BALANCE.kpi(23, JOINED)).isEqualTo("null");
        assertThat(BALANCE.kpi(23, DAY)).isEqualTo("20");
        assertThat(BALANCE.daily("club_active_members_opening", DAY)).isEqualTo("5");
        assertThat(BALANCE.daily("club_active_members", DAY)).isEqualTo("5");
    }

    private static final Estate SWITCHES = WINERY.estate()
            .membership(membership("ann", JOINED, "2026-03-01").with("cancellationReason", "Other"))
            .membership(membership("ann", "2026-03-01"))
            .membership(membership("bob", JOINED, "2026-03-02"))
            .membership(membership("bob", JOINED, "2026-03-02"))
            .membership(membership("bob", "2026-03-02"))
            .membership(membership("cem", JOINED, DAY))
            .membership(membership("dia", DAY))
            .membership(membership("", JOINED, "2026-03-04"))
            .membership(membership("", "2026-03-04"));

    /// A.5 Member switches club on one day, A.8.11: whatever the reason
    @Test
    void takesASwitchForNeitherJoiningNorLeaving() {
        assertThat(SWITCHES.kpi(21, "2026-03-01")).isEqualTo("0");
        assertThat(SWITCHES.kpi(22, "2026-03-01")).isEqualTo("0");
    }

    /// A.8.11: one to one
    @Test
    void pairsOneCancellationWithOneSignUp() {
        assertThat(SWITCHES.kpi(21, "2026-03-02")).isEqualTo("0");
        assertThat(SWITCHES.kpi(22, "2026-03-02")).isEqualTo("1");
    }

    /// A.8.11: one customer; without a customer id nothing pairs
    @Test
    void pairsOneKnownCustomerAlone() {
        assertThat(SWITCHES.kpi(21, DAY)).isEqualTo("1");
        assertThat(SWITCHES.kpi(22, DAY)).isEqualTo("1");
        assertThat(SWITCHES.kpi(21, "2026-03-04")).isEqualTo("1");
        assertThat(SWITCHES.kpi(22, "2026-03-04")).isEqualTo("1");
    }

    private static final Estate ONE_DAY = WINERY.estate()
            .membership(membership("ann", DAY, DAY).with("cancellationReason", "Other"))
            .membership(membership("bob", "2026-03-05", JOINED))
            .membership(
                    membership("cem", "2026-03-06").without("signupDate").with("cancelDate", "2026-03-06T20:00:00Z"));

    /// A.5 Signed up and cancelled the same day
    @Test
    void countsAMembershipOfOneDayBothWays() {
        assertThat(ONE_DAY.kpi(21, DAY)).isEqualTo("1");
        assertThat(ONE_DAY.kpi(22, DAY)).isEqualTo("1");
        assertThat(ONE_DAY.kpi(20, DAY)).isEqualTo("0");
    }

    /// A.8.12
    @Test
    void readsACancellationBeforeTheSignUpAsOfTheSignUpDay() {
        assertThat(ONE_DAY.kpi(22, JOINED)).isEqualTo("none");
        assertThat(ONE_DAY.kpi(21, "2026-03-05")).isEqualTo("1");
        assertThat(ONE_DAY.kpi(22, "2026-03-05")).isEqualTo("1");
    }

    @Test
    void countsAMembershipWithoutASignUpNowhere() {
        assertThat(ONE_DAY.kpi(22, "2026-03-06")).isEqualTo("none");
    }

    private static final Estate CONVERSION = WINERY.estate()
            .visit(visit(DAY, "LEFT").with("partySize", 200))
            .membership(membership("ann", DAY))
            .order(order(DAY, wine(1, 4_500)).with("customerId", "ann"))
            .membership(membership("bob", DAY))
            .order(order(DAY, wine(1, 0)).with("customerId", "bob"))
            .membership(membership("", DAY))
            .membership(membership("cem", DAY))
            .order(order(DAY, wine(1, 4_500)).with("customerId", "cem").with("channel", "Web"))
            .membership(membership("dia", DAY))
            .order(refund(DAY, wine(1, 4_500)).with("customerId", "dia"))
            .membership(membership("eve", DAY))
            .order(order("2026-03-04", wine(1, 4_500)).with("customerId", "eve"))
            .membership(membership("fay", DAY))
            .order(order(DAY, wine(1, 4_500)).with("customerId", "fay").with("paymentStatus", "Unpaid"))
            .membership(membership("gil", JOINED, DAY))
            .membership(membership("gil", DAY))
            .order(order(DAY, wine(1, 4_500)).with("customerId", "gil"));

    /// A.4 27, A.7 (c), A.8.11: ann, bob and whoever is not known joined in the tasting room; gil switched
    @Test
    void dividesTastingRoomSignUpsByAllGuests() {
        assertThat(CONVERSION.daily("club_new_members_tasting_room", DAY)).isEqualTo("3");
        assertThat(CONVERSION.kpi(21, DAY)).isEqualTo("7");
        assertThat(CONVERSION.kpi(27, DAY)).isEqualTo("1.5");
    }

    private static final Estate DELETED = WINERY.estate()
            .membership(membership("ann", JOINED))
            .commerce7("club_membership", "gone", 1, membership("bob", JOINED))
            .deleted("club_membership", "gone", 2);

    /// A.8.2
    @Test
    void forgetsADeletedMembership() {
        assertThat(DELETED.kpi(20, JOINED)).isEqualTo("1");
    }
}
