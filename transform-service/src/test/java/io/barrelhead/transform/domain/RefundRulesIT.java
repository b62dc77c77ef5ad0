package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.line;
import static io.barrelhead.transform.domain.Bodies.membership;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.refund;
import static io.barrelhead.transform.domain.Bodies.tasting;
import static io.barrelhead.transform.domain.Bodies.visit;
import static io.barrelhead.transform.domain.Bodies.wine;
import static io.barrelhead.transform.domain.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is given back, and what Tock has already taken (kpis.md A.2, A.5, A.8.3, A.8.6, A.8.7).
class RefundRulesIT {

    private static final String SOLD = "2026-02-27";
    private static final String BACK = "2026-03-03";
    private static final Winery WINERY = new Winery();

    @BeforeAll
    static void build() {
        WINERY.buildAll();
    }

    @AfterAll
    static void close() {
        WINERY.close();
    }

    private static final Estate FULL =
            WINERY.estate().order(order(SOLD, wine(2, 4_500))).order(refund(BACK, wine(-2, 4_500)));

    /// A.5 Full refund next month
    @Test
    void keepsTheMonthOfTheSaleAsItWas() {
        assertThat(FULL.kpi(11, SOLD)).isEqualTo("90");
        assertThat(FULL.kpi(13, SOLD)).isEqualTo("1");
        assertThat(FULL.kpi(11, BACK)).isEqualTo("-90");
        assertThat(FULL.kpi(12, BACK)).isEqualTo("90");
        assertThat(FULL.kpi(13, BACK)).isEqualTo("0");
        assertThat(FULL.kpi(14, BACK)).isEqualTo("-2");
        assertThat(FULL.daily("gross_revenue_before_refunds", BACK)).isEqualTo("0");
        assertThat(FULL.daily("refund_order_count", BACK)).isEqualTo("1");
    }

    private static final Estate POSITIVE = WINERY.estate().order(refund(BACK, wine(2, 4_500), tasting(1, 1_000)));

    /// A.8.3: both signs are sent
    @Test
    void readsAPositiveRefundAsNegative() {
        assertThat(POSITIVE.kpi(1, BACK)).isEqualTo("-90");
        assertThat(POSITIVE.kpi(2, BACK)).isEqualTo("-10");
        assertThat(POSITIVE.kpi(12, BACK)).isEqualTo("100");
        assertThat(POSITIVE.kpi(14, BACK)).isEqualTo("-2");
    }

    private static final Estate BY_AMOUNT =
            WINERY.estate().order(refund(BACK, wine(0, 4_500)).with("subTotal", -1_000));

    /// A.5 Partial refund by amount, A.8.3
    @Test
    void movesRevenueButNoBottlesWhenMoneyAloneIsGivenBack() {
        assertThat(BY_AMOUNT.kpi(1, BACK)).isEqualTo("-10");
        assertThat(BY_AMOUNT.kpi(12, BACK)).isEqualTo("10");
        assertThat(BY_AMOUNT.kpi(14, BACK)).isEqualTo("0");
    }

    private static final Estate TIP_ONLY = WINERY.estate()
            .order(refund(BACK).with("tipTotal", 500).with("shipTotal", 2_000))
            .order(refund(BACK).with("subTotal", -4_500));

    /// A.5 Tip-only or shipping-only refund; A.8.3: without lines nothing counts, whatever the subtotal
    @Test
    void movesNoKpiWhenOnlyTipOrShippingIsGivenBack() {
        assertThat(TIP_ONLY.kpi(11, BACK)).isEqualTo("0");
        assertThat(TIP_ONLY.kpi(12, BACK)).isEqualTo("0");
        assertThat(TIP_ONLY.daily("tips_total", BACK)).isEqualTo("-5");
        assertThat(TIP_ONLY.daily("shipping_total", BACK)).isEqualTo("-20");
    }

    private static final Estate SHIPPING_ONLY = WINERY.estate()
            .order(order(SOLD)
                    .with("customerId", "ann")
                    .with("guestCount", 7)
                    .with("shipTotal", 2_000)
                    .with("taxTotal", 150))
            .membership(membership("ann", SOLD))
            .order(order(SOLD, wine(1, 4_500)).with("customerId", "bob").with("guestCount", 2));

    /// A.7 (m): no order, no guests, no buyer who joined in the tasting room; what was shipped and taxed stays
    @Test
    void countsAnOrderWithoutLinesInNoKpi() {
        assertThat(SHIPPING_ONLY.kpi(11, SOLD)).isEqualTo("45");
        assertThat(SHIPPING_ONLY.kpi(13, SOLD)).isEqualTo("1");
        assertThat(SHIPPING_ONLY.kpi(16, SOLD)).isEqualTo("2");
        assertThat(SHIPPING_ONLY.kpi(21, SOLD)).isEqualTo("1");
        assertThat(SHIPPING_ONLY.kpi(27, SOLD)).isEqualTo("0");
        assertThat(SHIPPING_ONLY.daily("shipping_total", SOLD)).isEqualTo("20");
        assertThat(SHIPPING_ONLY.daily("tax_total", SOLD)).isEqualTo("1.5");
    }

    private static final Estate NOTHING_ELSE = WINERY.estate().order(order(SOLD).with("shipTotal", 2_000));

    /// A.7 (m), A.8.13: nor does it cover its day
    @Test
    void coversNoDayWithAnOrderWithoutLines() {
        assertThat(NOTHING_ELSE.kpi(13, SOLD)).isEqualTo("0");
        assertThat(NOTHING_ELSE.coverage(SOLD)).isEmpty();
    }

    private static final Estate CLUB = WINERY.estate()
            .order(refund(BACK, wine(1, 6_000)).with("channel", "Club").with("orderDeliveryMethod", "Pickup"));

    /// A.5 Refund of a club order
    @Test
    void givesAClubRefundToTheClub() {
        assertThat(CLUB.kpi(5, BACK)).isEqualTo("-60");
        assertThat(CLUB.kpi(1, BACK)).isEqualTo("0");
    }

    private static final Estate EXCHANGES = WINERY.estate()
            .order(order(BACK, wine(1, 5_000), wine(-1, 3_000)).with("purchaseType", "Exchange"))
            .order(order(SOLD, wine(1, 3_000), wine(-2, 2_000)).with("purchaseType", "Exchange"));

    /// A.5 Exchange
    @Test
    void countsAnExchangeByWhatIsLeft() {
        assertThat(EXCHANGES.kpi(1, BACK)).isEqualTo("20");
        assertThat(EXCHANGES.kpi(13, BACK)).isEqualTo("1");
        assertThat(EXCHANGES.kpi(14, BACK)).isEqualTo("0");
        assertThat(EXCHANGES.kpi(1, SOLD)).isEqualTo("-10");
        assertThat(EXCHANGES.kpi(13, SOLD)).isEqualTo("0");
        assertThat(EXCHANGES.kpi(12, SOLD)).isEqualTo("0");
    }

    private static final Estate AVERAGE =
            WINERY.estate().order(order(BACK, wine(1, 9_000))).order(refund(BACK, wine(1, 3_000)));

    /// A.4, 24: refunds stay in the numerator and are no orders
    @Test
    void keepsRefundsInTheAverageOrder() {
        assertThat(AVERAGE.kpi(24, BACK)).isEqualTo("60");
        assertThat(AVERAGE.daily("pos_order_count", BACK)).isEqualTo("1");
    }

    private static final Estate MIRROR_SKU = WINERY.estate()
            .visit(visit(SOLD, "LEFT")
                    .with("experience", Bodies.experience("PREPAID").with("posSku", "CAVE")))
            .order(order(
                    BACK, tasting(2, 5_000).with("sku", "CAVE"), wine(1, 4_500).with("sku", "CAB21")))
            .order(order(BACK, wine(1, 2_000).with("sku", "CAVE")));

    /// A.8.6, A.8.7: whatever the day of the reservation, and of the line's type
    @Test
    void leavesOutLinesWithASkuThatTockSells() {
        assertThat(MIRROR_SKU.kpi(11, BACK)).isEqualTo("45");
        assertThat(MIRROR_SKU.kpi(2, BACK)).isEqualTo("0");
        assertThat(MIRROR_SKU.kpi(13, BACK)).isEqualTo("1");
        assertThat(MIRROR_SKU.kpi(14, BACK)).isEqualTo("1");
        assertThat(MIRROR_SKU.kpi(24, BACK)).isEqualTo("45");
        assertThat(MIRROR_SKU.coverage(BACK)).isEqualTo("orders");
    }

    private static final Estate OTHER_ENTITY =
            WINERY.estate().order(order(BACK, tasting(2, 5_000).with("sku", "CAVE")));

    /// A.8.6: of the same entity
    @Test
    void countsTheSameSkuOfAnotherEntity() {
        assertThat(OTHER_ENTITY.kpi(2, BACK)).isEqualTo("100");
    }

    private static final Estate TOCK_ORDER = WINERY.estate()
            .order(order(BACK, tasting(1, 5_000), line("Event Ticket", 1, 2_000), wine(1, 4_500))
                    .with("externalOrderVendor", "Tock"))
            .order(order(SOLD, tasting(1, 5_000)).with("externalOrderVendor", "Tock"));

    /// A.8.6: fees and events of an order that came from Tock; what else is on it counts
    @Test
    void leavesOutFeesOfOrdersFromTock() {
        assertThat(TOCK_ORDER.kpi(11, BACK)).isEqualTo("45");
        assertThat(TOCK_ORDER.kpi(9, BACK)).isEqualTo("0");
        assertThat(TOCK_ORDER.kpi(26, BACK)).isEqualTo("null");
        assertThat(TOCK_ORDER.kpi(13, SOLD)).isEqualTo("0");
    }

    private static final Estate MIRROR_DELETED = WINERY.estate()
            .visit(
                    "r",
                    1,
                    visit(SOLD, "LEFT")
                            .with("experience", body().with("posSku", "CAVE").with("variety", "PREPAID")))
            .deleted("reservation", "r", 2)
            .order(order(BACK, tasting(1, 5_000).with("sku", "CAVE")));

    /// A.8.2: the reservation counts as if it had never been
    @Test
    void countsASkuOfADeletedReservation() {
        assertThat(MIRROR_DELETED.kpi(2, BACK)).isEqualTo("50");
    }
}
