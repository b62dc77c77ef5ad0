package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.experience;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.visit;
import static io.barrelhead.transform.domain.Bodies.walkIn;
import static io.barrelhead.transform.domain.Bodies.wine;
import static io.barrelhead.transform.domain.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who came, and what Tock took (kpis.md A.2, A.5, A.8.8 to A.8.10).
class VisitRulesIT {

    private static final String DAY = "2026-03-03";
    private static final String LATER = "2026-03-05";
    private static final Body ANN = body().with("id", "ann");
    private static final Winery WINERY = new Winery();

    @BeforeAll
    static void build() {
        WINERY.buildAll();
    }

    @AfterAll
    static void close() {
        WINERY.close();
    }

    private static final Estate STATES = WINERY.estate()
            .visit(visit(DAY, "ARRIVED").with("partySize", 1))
            .visit(visit(DAY, "PARTIALLY_ARRIVED").with("partySize", 2))
            .visit(visit(DAY, "SEATED").with("partySize", 3))
            .visit(visit(DAY, "PARTIALLY_SEATED").with("partySize", 4))
            .visit(visit(DAY, "LEFT").with("partySize", 5))
            .visit(visit(DAY, "FINISHED").with("partySize", 6))
            .visit(visit(DAY, "EXPECTED"))
            .visit(visit(DAY, "AWAITING_RESPONSE"))
            .visit(visit(DAY, "CONFIRMED_VIA_TEXT"))
            .visit(visit(DAY, "CONFIRMED_VIA_EMAIL"))
            .visit(visit(DAY, "SOMETHING_NEW"))
            .visit(visit(DAY, "NO_SHOW"))
            .visit(visit(DAY, "CANCELLED"))
            .visit(visit(DAY, "NO_SHOW").with("isCancelled", true))
            .visit(visit(DAY, "EXPECTED").with("isCancelled", true))
            .visit(visit(DAY, "CANCELLED").with("isCancelled", true));

    /// A.2: 16 booked, 4 cancelled, 1 no-show, 6 arrived, 5 pending
    @Test
    void tellsWhatBecameOfAParty() {
        assertThat(STATES.kpi(15, DAY)).isEqualTo("12");
        assertThat(STATES.kpi(16, DAY)).isEqualTo("21");
        assertThat(STATES.kpi(17, DAY)).isEqualTo("25");
        assertThat(STATES.kpi(18, DAY)).startsWith("8.3333");
        assertThat(STATES.kpi(19, DAY)).isEqualTo("3.5");
        assertThat(STATES.daily("reservations_arrived", DAY)).isEqualTo("6");
    }

    /// A.8.9: 6 came and 5 forfeited, 100.00 each; the pending brought nothing yet
    @Test
    void earnsFeesOfThoseWhoCameOrForfeited() {
        assertThat(STATES.kpi(2, DAY)).isEqualTo("1100");
    }

    private static final Estate FORFEITED = WINERY.estate()
            .visit(visit(DAY, "CANCELLED").with("isCancelled", true))
            .visit(visit(LATER, "NO_SHOW"));

    /// A.5 Prepaid, cancelled, no refund: the fee is kept on the service day, and nobody came
    @Test
    void keepsTheFeeOfAPrepaidCancellation() {
        assertThat(FORFEITED.kpi(2, DAY)).isEqualTo("100");
        assertThat(FORFEITED.kpi(17, DAY)).isEqualTo("100");
        assertThat(FORFEITED.kpi(15, DAY)).isEqualTo("0");
        assertThat(FORFEITED.kpi(16, DAY)).isEqualTo("0");
    }

    /// A.5 No-show, prepaid: in 15 and 18, not in 16
    @Test
    void keepsTheFeeOfAPrepaidNoShow() {
        assertThat(FORFEITED.kpi(2, LATER)).isEqualTo("100");
        assertThat(FORFEITED.kpi(15, LATER)).isEqualTo("1");
        assertThat(FORFEITED.kpi(18, LATER)).isEqualTo("100");
        assertThat(FORFEITED.kpi(16, LATER)).isEqualTo("0");
    }

    private static final Estate REFUNDED = WINERY.estate()
            .visit(visit(DAY, "LEFT")
                    .with("netAmountPaidCents", 5_500)
                    .with("refund", List.of(body().with("amountCents", 5_500))));

    /// A.7 (i): netAmountPaidCents is net of refund[] already
    @Test
    void takesNoRefundOffASecondTime() {
        assertThat(REFUNDED.kpi(2, DAY)).isEqualTo("50");
    }

    private static final Estate FEES = WINERY.estate()
            .visit(visit("2026-03-01", "LEFT").with("netAmountPaidCents", 5_500))
            .visit(visit("2026-03-02", "CANCELLED").with("netAmountPaidCents", 0))
            .visit(visit("2026-03-03", "LEFT").with("totalPriceCents", 0))
            .visit(visit("2026-03-04", "LEFT")
                    .with("taxCents", 1)
                    .with("totalPriceCents", 10)
                    .with("netAmountPaidCents", 5))
            .visit(visit("2026-03-05", "LEFT")
                    .with("totalPriceCents", 12_000)
                    .with("netAmountPaidCents", "12000")
                    .with("serviceChargeCents", 500)
                    .with("gratuityCents", "500"))
            .visit(visit("2026-03-06", "LEFT").without("taxCents"));

    /// A.5 Deposit refunded on cancellation; A.2: rounded half up; mandatory service charge excluded
    @Test
    void takesTaxAndTipsOutOfTheFee() {
        assertThat(FEES.kpi(2, "2026-03-01")).isEqualTo("50");
        assertThat(FEES.kpi(2, "2026-03-02")).isEqualTo("0");
        assertThat(FEES.kpi(2, "2026-03-03")).isEqualTo("0");
        assertThat(FEES.kpi(2, "2026-03-04")).isEqualTo("0.04");
        assertThat(FEES.kpi(2, "2026-03-05")).isEqualTo("100");
        assertThat(FEES.kpi(2, "2026-03-06")).isEqualTo("110");
    }

    private static final Estate VARIETIES = WINERY.estate()
            .visit(visit(DAY, "LEFT").with("experience", experience("EVENT")))
            .visit(visit(DAY, "LEFT").with("experience", experience("PICKUP")))
            .visit(visit(DAY, "FINISHED").with("experience", experience("DELIVERY")))
            .visit(visit(DAY, "EXPECTED").with("experience", experience("PICKUP")))
            .visit(visit(DAY, "LEFT").with("experience", experience("TABLESIDE")));

    /// A.2, A.8.9: a pickup is no visit
    @Test
    void givesEventsAndPickupsTheirOwnLines() {
        assertThat(VARIETIES.kpi(9, DAY)).isEqualTo("100");
        assertThat(VARIETIES.kpi(10, DAY)).isEqualTo("200");
        assertThat(VARIETIES.kpi(2, DAY)).isEqualTo("100");
        assertThat(VARIETIES.kpi(15, DAY)).isEqualTo("2");
        assertThat(VARIETIES.kpi(16, DAY)).isEqualTo("4");
    }

    private static final Estate TRANSFERRED = WINERY.estate()
            .visit(visit(DAY, "EXPECTED").with("transferredOut", true).with("partySize", 9))
            .visit(visit(DAY, "LEFT").with("transferredOut", true))
            .visit(visit(DAY, "LEFT"));

    /// A.5 Transferred reservation
    @Test
    void countsTheNewReservationOfATransferAlone() {
        assertThat(TRANSFERRED.kpi(15, DAY)).isEqualTo("1");
        assertThat(TRANSFERRED.kpi(16, DAY)).isEqualTo("2");
        assertThat(TRANSFERRED.kpi(2, DAY)).isEqualTo("100");
    }

    private static final Estate WALK_INS = WINERY.estate()
            .visit(walkIn(DAY, 5))
            .visit(visit(DAY, "LEFT").with("ownerPatron", ANN))
            .visit(visit(DAY, "LEFT").with("ownerPatron", ANN));

    /// A.8.8; A.5 Two parties on one reservation day, same guest: both count
    @Test
    void countsWalkInsAsGuestsAlone() {
        assertThat(WALK_INS.kpi(15, DAY)).isEqualTo("2");
        assertThat(WALK_INS.kpi(16, DAY)).isEqualTo("9");
        assertThat(WALK_INS.kpi(19, DAY)).isEqualTo("2");
        assertThat(WALK_INS.daily("guests_walk_in", DAY)).isEqualTo("5");
    }

    private static final Estate EDITED = WINERY.estate()
            .visit("moved", 0, visit(DAY, "EXPECTED"))
            .visit("moved", 1, visit(LATER, "LEFT"))
            .visit("shrunk", 0, visit(LATER, "EXPECTED").with("partySize", 6))
            .visit("shrunk", 1, visit(LATER, "LEFT").with("partySize", 4))
            .visit("shrunk", 0, visit(LATER, "EXPECTED").with("partySize", 6));

    /// A.5 Reservation moved; party shrinks; page overlap: the newest version counts, whatever comes last
    @Test
    void goesByTheNewestVersion() {
        assertThat(EDITED.kpi(15, DAY)).isEqualTo("none");
        assertThat(EDITED.kpi(15, LATER)).isEqualTo("2");
        assertThat(EDITED.kpi(16, LATER)).isEqualTo("6");
    }

    private static final Estate STAND_IN = WINERY.estate()
            .order(order(DAY, wine(1, 4_500)).with("guestCount", 3))
            .order(order(DAY, wine(1, 4_500)).with("guestCount", 4).with("channel", "Web"))
            .order(order(DAY, wine(1, 4_500)).with("guestCount", 5).with("purchaseType", "Refund"))
            .order(order(LATER, wine(1, 4_500)).with("guestCount", 3))
            .visit(visit(LATER, "CANCELLED").with("experience", experience("PICKUP")));

    /// A.8.10: any record of Tock, in any state, ends it
    @Test
    void takesTheShopsGuestsOnlyWhereTockHasNone() {
        assertThat(STAND_IN.kpi(16, DAY)).isEqualTo("3");
        assertThat(STAND_IN.kpi(16, LATER)).isEqualTo("0");
        assertThat(STAND_IN.kpi(26, LATER)).isEqualTo("null");
        assertThat(STAND_IN.coverage(LATER)).isEqualTo("orders reservations");
    }

    private static final Estate BOTH = WINERY.estate()
            .visit(visit(DAY, "LEFT").with("partySize", 4))
            .order(order(DAY, wine(1, 5_000), Bodies.tasting(1, 5_000)));

    /// A.4: fees of both sources, each once
    @Test
    void addsWhatBothSourcesTook() {
        assertThat(BOTH.kpi(2, DAY)).isEqualTo("150");
        assertThat(BOTH.kpi(3, DAY)).isEqualTo("200");
        assertThat(BOTH.kpi(25, DAY)).isEqualTo("50");
        assertThat(BOTH.kpi(26, DAY)).isEqualTo("25");
    }
}
