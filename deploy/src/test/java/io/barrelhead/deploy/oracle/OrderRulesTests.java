package io.barrelhead.deploy.oracle;

import static io.barrelhead.deploy.oracle.Samples.membership;
import static io.barrelhead.deploy.oracle.Samples.on;
import static io.barrelhead.deploy.oracle.Samples.oracle;
import static io.barrelhead.deploy.oracle.Samples.order;
import static io.barrelhead.deploy.oracle.Samples.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md A.2, A.5 and A.8.1 to A.8.7.
class OrderRulesTests {

    private static final String TWO_BOTTLES = "subTotal:9000,items:[{type:'Wine',price:4500,quantity:2}]";

    @ParameterizedTest
    @CsvSource({
        "POS, Carry Out, TASTING_ROOM_WINE_REVENUE",
        "Club, Ship, WINE_CLUB_SHIP_REVENUE",
        "Club, '', WINE_CLUB_SHIP_REVENUE",
        "Club, Pickup, WINE_CLUB_PICKUP_REVENUE",
        "Club, Carry Out, WINE_CLUB_PICKUP_REVENUE",
        "Web, Ship, ECOMMERCE_REVENUE",
        "Marketplace, Ship, ECOMMERCE_REVENUE",
        "Inbound, Ship, PHONE_REVENUE",
        "Outbound, Ship, PHONE_REVENUE",
        "Pigeon, Ship, MERCHANDISE_OTHER_REVENUE",
    })
    void putsWineWhereChannelAndDeliverySay(String channel, String delivery, Kpi kpi) {
        Oracle oracle =
                oracle(order("channel:'%s',orderDeliveryMethod:'%s',%s".formatted(channel, delivery, TWO_BOTTLES)));

        assertThat(on(oracle, kpi)).isEqualTo("90.00");
        assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE)).isEqualTo("90.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("2");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "paymentStatus:'Declined'",
        "paymentStatus:'Cancelled'",
        "paymentStatus:'Unpaid'",
        "complianceStatus:'Void'",
        "orderPaidDate:null",
        "tags:[{title:'Trade Sample'}]"
    })
    void leavesOutWhatIsOutOfScope(String field) {
        Oracle oracle = oracle(order(field + ",channel:'POS'," + TWO_BOTTLES));

        assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("0");
    }

    @Test
    void keepsAuthorizedOrdersThatWerePaid() {
        assertThat(on(oracle(order("paymentStatus:'Authorized',channel:'POS'," + TWO_BOTTLES)), Kpi.ORDER_COUNT))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"-2, -9000", "2, 9000"})
    void takesBackFullRefundOfEitherSign(int quantity, int subTotal) {
        Oracle oracle = oracle(
                order("purchaseType:'Refund',channel:'Club',subTotal:%d,items:[{type:'Wine',price:4500,quantity:%d}]"
                        .formatted(subTotal, quantity)));

        assertThat(on(oracle, Kpi.WINE_CLUB_SHIP_REVENUE)).isEqualTo("-90.00");
        assertThat(on(oracle, Kpi.REFUNDS_TOTAL)).isEqualTo("90.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("-2");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("0");
    }

    @Test
    void movesNoBottleOnRefundByAmount() {
        Oracle oracle = oracle(order(
                "purchaseType:'Refund',channel:'POS',subTotal:-1500,items:[{type:'Wine',price:4500,quantity:0}]"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_WINE_REVENUE)).isEqualTo("-15.00");
        assertThat(on(oracle, Kpi.REFUNDS_TOTAL)).isEqualTo("15.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("0");
    }

    @Test
    void countsNothingOfTipOrShippingRefund() {
        Oracle oracle =
                oracle(order("purchaseType:'Refund',channel:'POS',subTotal:0,tipTotal:-500,shipTotal:-900,items:[]"));

        assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.REFUNDS_TOTAL)).isEqualTo("0.00");
    }

    /// A.7 (m)
    @Test
    void countsNothingOfAnOrderWithoutLines() {
        Oracle oracle = oracle(
                order("channel:'POS',customerId:'ann',guestCount:7,subTotal:0,shipTotal:2000,items:[]"),
                order("channel:'POS',guestCount:2," + TWO_BOTTLES),
                membership("customerId:'ann',signupDate:'2025-03-10T20:00:00Z'"));

        assertThat(on(oracle, Kpi.GUEST_COUNT)).isEqualTo("2");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("1");
        assertThat(on(oracle, Kpi.CLUB_NEW_MEMBERS)).isEqualTo("1");
        assertThat(on(oracle, Kpi.CLUB_CONVERSION_RATE)).isEqualTo("0.0000");
    }

    @Test
    void countsGiftCardAsNeitherRevenueNorOrder() {
        Oracle oracle = oracle(order("channel:'Web',subTotal:10000,items:[{type:'Gift Card',price:10000,quantity:1}]"));

        assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("0");
    }

    @Test
    void countsCompAsNothing() {
        Oracle oracle = oracle(order("channel:'POS',subTotal:0,items:[{type:'Wine',price:4500,quantity:2}]"));

        assertThat(on(oracle, Kpi.TOTAL_DTC_REVENUE)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("0");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("0");
    }

    @Test
    void netsAnExchange() {
        Oracle oracle = oracle(order("purchaseType:'Exchange',channel:'POS',subTotal:-500,"
                + "items:[{type:'Wine',price:4500,quantity:-1},{type:'Wine',price:4000,quantity:1}]"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_WINE_REVENUE)).isEqualTo("-5.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("0");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("0");
        assertThat(on(oracle, Kpi.REFUNDS_TOTAL)).isEqualTo("0.00");
    }

    @Test
    void opensBundles() {
        Oracle oracle = oracle(order("channel:'POS',subTotal:20000,items:[{type:'Bundle',price:10000,quantity:2,"
                + "bundleItems:[{type:'Wine',quantity:3},{type:'General Merchandise',quantity:1}]}]"));

        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("6");
        assertThat(on(oracle, Kpi.TASTING_ROOM_WINE_REVENUE)).isEqualTo("200.00");
    }

    @Test
    void givesLeftOverCentsToTheLargestRemainders() {
        assertThat(OrderLines.spread(-100, List.of(1L, 1L, 1L))).containsExactly(-34L, -33L, -33L);
        assertThat(OrderLines.spread(5, List.of(1L, 0L, 2L))).containsExactly(2L, 0L, 3L);
        assertThat(OrderLines.spread(-7, List.of(50L, 30L, 20L))).containsExactly(-4L, -2L, -1L);
    }

    @Test
    void takesTaxOutWhereThePriceIncludesIt() {
        Oracle oracle = oracle(order("channel:'POS',subTotal:11000,taxes:[{isIncludedInPrice:true}],"
                + "items:[{type:'Wine',price:5500,quantity:2,tax:1000}]"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_WINE_REVENUE)).isEqualTo("100.00");
    }

    @Test
    void leavesOutWhatTockHasTaken() {
        Oracle oracle = oracle(
                visit("experience:{posSku:'CAVE'},confirmationCode:'A',partyState:'EXPECTED'"),
                order("channel:'POS',subTotal:9000,items:[{type:'Wine',sku:'CAVE',price:4000,quantity:1},"
                        + "{type:'Wine',sku:'RED',price:5000,quantity:1}]"),
                order("channel:'Web',externalOrderVendor:'Tock',subTotal:4800,"
                        + "items:[{type:'Reservation',price:3000,quantity:1},{type:'Food',price:1800,quantity:1}]"));

        assertThat(on(oracle, Kpi.TASTING_ROOM_WINE_REVENUE)).isEqualTo("50.00");
        assertThat(on(oracle, Kpi.TASTING_ROOM_FEES)).isEqualTo("0.00");
        assertThat(on(oracle, Kpi.MERCHANDISE_OTHER_REVENUE)).isEqualTo("18.00");
        assertThat(on(oracle, Kpi.BOTTLES_SOLD)).isEqualTo("1");
        assertThat(on(oracle, Kpi.ORDER_COUNT)).isEqualTo("2");
    }

    /// B.8
    @ParameterizedTest
    @CsvSource({
        "2024-12-31T08:00:00Z, 2024-12-31",
        "2025-01-01T07:59:59Z, 2024-12-31",
        "2025-03-09T09:59:00Z, 2025-03-09",
        "2025-03-09T10:00:00Z, 2025-03-09",
        "2025-03-10T06:30:00Z, 2025-03-09",
        "2025-03-10T07:15:00Z, 2025-03-10",
        "2025-11-02T08:30:00Z, 2025-11-02",
        "2025-11-02T09:30:00Z, 2025-11-02",
        "2025-11-03T07:59:00Z, 2025-11-02",
        "2025-11-03T08:00:00Z, 2025-11-03",
    })
    void countsOnTheLocalDay(String paidAt, LocalDate day) {
        Oracle oracle = oracle(order("orderPaidDate:'%s',channel:'POS',%s".formatted(paidAt, TWO_BOTTLES)));

        assertThat(on(oracle, Kpi.ORDER_COUNT, day)).isEqualTo("1");
    }
}
