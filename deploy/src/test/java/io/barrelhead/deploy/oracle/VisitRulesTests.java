package io.barrelhead.deploy.oracle;

import static io.barrelhead.deploy.oracle.Samples.on;
import static io.barrelhead.deploy.oracle.Samples.oracle;
import static io.barrelhead.deploy.oracle.Samples.order;
import static io.barrelhead.deploy.oracle.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md A.2, A.5 and A.8.8 to A.8.10.
class VisitRulesTests {

    private static final String PREPAID = "confirmationCode:'A',experience:{variety:'PREPAID'},partySize:4,"
            + "totalPriceCents:12000,netAmountPaidCents:12000,taxCents:1000,gratuityCents:1000";

    @Test
    void takesTaxAndGratuityOutOfTheFee() {
        Oracle oracle = oracle(visit(PREPAID + ",partyState:'LEFT'"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("100.00");
        assertThat(on(oracle, Kpi.GUEST_COUNT)).isEqualTo("4");
        assertThat(on(oracle, Kpi.AVERAGE_PARTY_SIZE)).isEqualTo("4.0000");
    }

    @Test
    void roundsTheShareOfTaxHalfUp() {
        Oracle oracle = oracle(visit("confirmationCode:'A',experience:{},partyState:'LEFT',"
                + "totalPriceCents:200,netAmountPaidCents:101,taxCents:1"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("1.00");
    }

    @Test
    void keepsTheFeeOfWhoStaysAwayOrCancelsUnrefunded() {
        Oracle oracle = oracle(
                visit(PREPAID + ",partyState:'NO_SHOW'"), visit(PREPAID + ",partyState:'CANCELLED',isCancelled:true"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("200.00");
        assertThat(on(oracle, Kpi.RESERVATION_COUNT)).isEqualTo("1");
        assertThat(on(oracle, Kpi.RESERVATION_CANCELLATION_RATE)).isEqualTo("50.0000");
        assertThat(on(oracle, Kpi.NO_SHOW_RATE)).isEqualTo("100.0000");
        assertThat(on(oracle, Kpi.GUEST_COUNT)).isEqualTo("0");
    }

    @Test
    void waitsForPendingParties() {
        Oracle oracle = oracle(visit(PREPAID + ",partyState:'CONFIRMED_VIA_TEXT'"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.RESERVATION_COUNT)).isEqualTo("1");
        assertThat(on(oracle, Kpi.GUEST_COUNT)).isEqualTo("0");
    }

    @Test
    void countsOnlyTheNewReservationOfATransfer() {
        Oracle oracle = oracle(visit(PREPAID + ",transferredOut:true"), visit(PREPAID + ",partyState:'SEATED'"));

        assertThat(on(oracle, Kpi.RESERVATION_COUNT)).isEqualTo("1");
        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT, EVENT_REVENUE, 1",
        "PICKUP, MERCHANDISE_OTHER_REVENUE, 0",
        "DELIVERY, MERCHANDISE_OTHER_REVENUE, 0"
    })
    void putsMoneyWhereTheVarietySays(String variety, Kpi kpi, String reservations) {
        Oracle oracle = oracle(
                visit("confirmationCode:'A',experience:{variety:'%s'},partySize:2,partyState:'LEFT',".formatted(variety)
                        + "totalPriceCents:6500,netAmountPaidCents:'6500'"));

        assertThat(on(oracle, kpi)).isEqualTo("65.00");
        assertThat(on(oracle, Kpi.RESERVATION_COUNT)).isEqualTo(reservations);
    }

    @Test
    void countsWalkInsAsGuestsOnly() {
        Oracle oracle = oracle(visit("walkinId:'9',partySize:3,partyState:'SEATED'"));

        assertThat(on(oracle, Kpi.GUEST_COUNT)).isEqualTo("3");
        assertThat(on(oracle, Kpi.RESERVATION_COUNT)).isEqualTo("0");
        assertThat(on(oracle, Kpi.AVERAGE_PARTY_SIZE)).isEqualTo("null");
    }

    @Test
    void countsGuestsAtTheTillOnlyOnDaysWithoutTock() {
        OracleRecord sale = order("channel:'POS',guestCount:5,subTotal:100,items:[{type:'Food',price:100,quantity:1}]");
        OracleRecord refund = order("purchaseType:'Refund',channel:'POS',guestCount:5,subTotal:0,items:[]");

        assertThat(on(oracle(sale, refund), Kpi.GUEST_COUNT)).isEqualTo("5");
        assertThat(on(oracle(sale, visit("experience:{variety:'PICKUP'},confirmationCode:'A'")), Kpi.GUEST_COUNT))
                .isEqualTo("0");
    }

    @Test
    void takesTheBusinessTimeZone() {
        // 23:30 in Los Angeles, the next day in New York
        Oracle oracle = oracle(visit("serviceDateTimestamp:'1741588200000',business:{timeZone:'America/Los_Angeles'},"
                + "confirmationCode:'A',experience:{},partyState:'LEFT',partySize:1"));

        assertThat(on(oracle, Kpi.GUEST_COUNT, Samples.DAY.minusDays(1))).isEqualTo("1");
    }
}
