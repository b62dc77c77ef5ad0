package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Bodies.line;
import static io.barrelhead.transform.domain.Bodies.order;
import static io.barrelhead.transform.domain.Bodies.tasting;
import static io.barrelhead.transform.domain.Bodies.wine;
import static io.barrelhead.transform.domain.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an order is, what it is worth, and where its money belongs (kpis.md A.2, A.4, A.5, A.8.1 to A.8.5).
class OrderRulesIT {

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

    private static final Estate CHANNELS = WINERY.estate()
            .order(order(DAY, wine(1, 100)))
            .order(order(DAY, wine(1, 200)).with("channel", "Club").with("orderDeliveryMethod", "Ship"))
            .order(order(DAY, wine(1, 400)).with("channel", "Club").without("orderDeliveryMethod"))
            .order(order(DAY, wine(1, 800)).with("channel", "Club").with("orderDeliveryMethod", "Pickup"))
            .order(order(DAY, wine(1, 1_600)).with("channel", "Club"))
            .order(order(DAY, wine(1, 3_200)).with("channel", "Web"))
            .order(order(DAY, wine(1, 6_400)).with("channel", "Marketplace"))
            .order(order(DAY, wine(1, 12_800)).with("channel", "Inbound"))
            .order(order(DAY, wine(1, 25_600)).with("channel", "Outbound"))
            .order(order(DAY, wine(1, 51_200)).with("channel", "Kiosk"));

    @Test
    void givesWineToItsChannel() {
        assertThat(CHANNELS.kpi(1, DAY)).isEqualTo("1");
        assertThat(CHANNELS.kpi(4, DAY)).isEqualTo("6");
        assertThat(CHANNELS.kpi(5, DAY)).isEqualTo("24");
        assertThat(CHANNELS.kpi(6, DAY)).isEqualTo("30");
        assertThat(CHANNELS.kpi(7, DAY)).isEqualTo("96");
        assertThat(CHANNELS.kpi(8, DAY)).isEqualTo("384");
        assertThat(CHANNELS.kpi(14, DAY)).isEqualTo("10");
    }

    /// A.8.5
    @Test
    void givesWineOfAnUnknownChannelToOther() {
        assertThat(CHANNELS.kpi(10, DAY)).isEqualTo("512");
        assertThat(CHANNELS.kpi(11, DAY)).isEqualTo("1023");
    }

    private static final Estate TYPES = WINERY.estate()
            .order(order(
                            DAY,
                            tasting(2, 3_000),
                            line("Reservation", 1, 4_000),
                            line("Event Ticket", 1, 5_000),
                            line("General Merchandise", 1, 100),
                            line("Food", 1, 200),
                            line("Rebate", 1, 400),
                            line("Cannabis", 1, 800),
                            line("Cigars", 1, 1_600),
                            line("Collateral", 1, 3_200))
                    .with("channel", "Web"));

    @Test
    void givesGoodsToTheBucketOfTheirType() {
        assertThat(TYPES.kpi(2, DAY)).isEqualTo("100");
        assertThat(TYPES.kpi(3, DAY)).isEqualTo("100");
        assertThat(TYPES.kpi(9, DAY)).isEqualTo("50");
        assertThat(TYPES.kpi(10, DAY)).isEqualTo("63");
        assertThat(TYPES.kpi(11, DAY)).isEqualTo("213");
        assertThat(TYPES.daily("tasting_fee_revenue_c7_pos", DAY)).isEqualTo("0");
    }

    private static final Estate GIFT_CARD = WINERY.estate()
            .order(order(DAY, line("Gift Card", 1, 10_000)))
            .order(order(DAY, wine(1, 4_500))
                    .with(
                            "tenders",
                            List.of(body().with("tenderType", "Gift Card")
                                    .with("chargeType", "Sale")
                                    .with("chargeStatus", "Success")
                                    .with("amountTendered", 4_500))));

    /// A.5 Gift card sold / used
    @Test
    void countsGiftCardsWhenTheyAreUsed() {
        assertThat(GIFT_CARD.kpi(11, DAY)).isEqualTo("45");
        assertThat(GIFT_CARD.kpi(13, DAY)).isEqualTo("1");
        assertThat(GIFT_CARD.daily("gift_cards_sold", DAY)).isEqualTo("100");
        assertThat(GIFT_CARD.daily("gift_cards_redeemed", DAY)).isEqualTo("45");
    }

    private static final Estate COMP = WINERY.estate()
            .order(order(DAY, wine(2, 0)).with("guestCount", 2))
            .order(order(DAY, wine(1, 4_500)).with("subTotal", 0).with("guestCount", 1));

    /// A.5 Comp, A.8.3: a discount of 100 % is a comp, too
    @Test
    void countsACompAsGuestsOnly() {
        assertThat(COMP.kpi(11, DAY)).isEqualTo("0");
        assertThat(COMP.kpi(13, DAY)).isEqualTo("0");
        assertThat(COMP.kpi(14, DAY)).isEqualTo("0");
        assertThat(COMP.kpi(16, DAY)).isEqualTo("3");
    }

    private static final Estate WAIVED =
            WINERY.estate().order(order(DAY, tasting(2, 0), wine(1, 4_500)).with("guestCount", 2));

    /// A.5 Tasting fee waived on purchase
    @Test
    void countsAnOrderWithAWaivedFeeForItsWine() {
        assertThat(WAIVED.kpi(2, DAY)).isEqualTo("0");
        assertThat(WAIVED.kpi(1, DAY)).isEqualTo("45");
        assertThat(WAIVED.kpi(13, DAY)).isEqualTo("1");
        assertThat(WAIVED.kpi(16, DAY)).isEqualTo("2");
    }

    private static final Estate NOT_REVENUE = WINERY.estate()
            .order(order(DAY, wine(1, 4_500))
                    .with("taxTotal", 371)
                    .with("shipTotal", 2_000)
                    .with("tipTotal", 900)
                    .with("dutyTotal", 50)
                    .with("bottleDepositTotal", 10));

    /// A.5 Tip, tax, shipping, bottle deposit, duty
    @Test
    void keepsTaxTipAndShippingOutOfRevenue() {
        assertThat(NOT_REVENUE.kpi(11, DAY)).isEqualTo("45");
        assertThat(NOT_REVENUE.daily("tax_total", DAY)).isEqualTo("3.71");
        assertThat(NOT_REVENUE.daily("shipping_total", DAY)).isEqualTo("20");
        assertThat(NOT_REVENUE.daily("tips_total", DAY)).isEqualTo("9");
    }

    private static final Estate TAX_INCLUSIVE = WINERY.estate()
            .order(order(DAY, wine(1, 1_190).with("tax", 190))
                    .with("taxes", List.of(body().with("price", 190).with("isIncludedInPrice", true))));

    /// A.5 Tax-inclusive pricing
    @Test
    void takesTaxOutOfPricesThatContainIt() {
        assertThat(TAX_INCLUSIVE.kpi(1, DAY)).isEqualTo("10");
    }

    private static final Estate DISCOUNTED = WINERY.estate()
            .order(order(DAY, wine(1, 100), line("Food", 1, 100), tasting(1, 100))
                    .with("subTotal", 298))
            .order(order(DAY, wine(1, 3_000), line("Gift Card", 1, 1_000)).with("subTotal", 3_600));

    /// A.8.3: two cents over three equal lines are taken from the first two; gift cards take their share
    @Test
    void spreadsADiscountOverAllLines() {
        assertThat(DISCOUNTED.kpi(1, DAY)).isEqualTo("27.99");
        assertThat(DISCOUNTED.kpi(10, DAY)).isEqualTo("0.99");
        assertThat(DISCOUNTED.kpi(2, DAY)).isEqualTo("1");
        assertThat(DISCOUNTED.daily("gift_cards_sold", DAY)).isEqualTo("9");
    }

    private static final Estate PLAIN = WINERY.estate();
    private static final Estate DRESSED = WINERY.estate();

    static {
        Random random = new Random(20_260_307);
        for (int i = 0; i < 30; i++) {
            Body[] lines = {wine(random.nextInt(4), random.nextInt(9_000)), tasting(1, random.nextInt(3_000))};
            String purchase = random.nextInt(5) == 0 ? "Refund" : "Regular";
            PLAIN.order(order(DAY, lines).with("purchaseType", purchase));
            DRESSED.order(order(DAY, lines)
                    .with("purchaseType", purchase)
                    .with("taxTotal", random.nextInt(900))
                    .with("tipTotal", random.nextInt(900))
                    .with("shipTotal", random.nextInt(900))
                    .with(
                            "tenders",
                            List.of(body().with("tenderType", "Gift Card")
                                    .with("amountTendered", random.nextInt(900)))));
        }
    }

    /// B.9: tax, tip, shipping and tender changes move nothing
    @Test
    void movesNoKpiByTaxTipShippingOrTender() {
        String facts =
                "select kpi_id, value, numerator, denominator from kpi_models.fact_kpi_daily where entity_id = '%s' order by 1";
        assertThat(WINERY.rows(facts.formatted(DRESSED.name())))
                .hasSize(27)
                .isEqualTo(WINERY.rows(facts.formatted(PLAIN.name())));
        assertThat(DRESSED.daily("tips_total", DAY)).isNotEqualTo("0");
    }

    private static final Estate BUNDLES = WINERY.estate()
            .order(order(
                    DAY,
                    line("Bundle", 2, 10_000)
                            .with(
                                    "bundleItems",
                                    List.of(
                                            line("Wine", 3, 0).with("sku", "CAB21"),
                                            line("General Merchandise", 1, 0).with("sku", "GLASS"))),
                    line("Bundle", 1, 5_000)));

    /// A.8.4: 2 x 3 wines and one bundle that does not say what is in it
    @Test
    void countsTheBottlesOfABundle() {
        assertThat(BUNDLES.kpi(14, DAY)).isEqualTo("7");
        assertThat(BUNDLES.kpi(1, DAY)).isEqualTo("250");
    }

    private static final Estate SCOPE = WINERY.estateWithout(List.of("Trade sample", "tag-7"))
            .order(order(DAY, wine(1, 100)))
            .order(order(DAY, wine(1, 200)).with("paymentStatus", "Authorized"))
            .order(order(DAY, wine(1, 400)).with("tags", List.of(body().with("title", "VIP"))))
            .order(order(DAY, wine(1, 10_000)).with("paymentStatus", "Unpaid"))
            .order(order(DAY, wine(1, 10_000)).with("paymentStatus", "Declined"))
            .order(order(DAY, wine(1, 10_000)).with("paymentStatus", "Cancelled"))
            .order(order(DAY, wine(1, 10_000)).with("complianceStatus", "Void"))
            .order(order(DAY, wine(1, 10_000)).without("orderPaidDate").with("orderSubmittedDate", DAY + "T20:00:00Z"))
            .order(order(DAY, wine(1, 10_000)).with("tags", List.of(body().with("title", "Trade sample"))))
            .order(order(DAY, wine(1, 10_000)).with("orderTags", List.of(body().with("id", "tag-7"))));

    /// A.8.1; A.5 Trade samples, breakage, pours rung up as orders
    @Test
    void countsOrdersInScopeAlone() {
        assertThat(SCOPE.kpi(11, DAY)).isEqualTo("7");
        assertThat(SCOPE.kpi(13, DAY)).isEqualTo("3");
    }

    private static final Estate DELETED = WINERY.estate()
            .order("gone", 1, order(DAY, wine(1, 100)))
            .order("back", 1, order(DAY, wine(1, 100)))
            .deleted("order", "gone", 2)
            .deleted("order", "back", 2)
            .order("back", 3, order(DAY, wine(1, 300)));

    /// A.8.2
    @Test
    void forgetsADeletedOrderUntilALaterVersion() {
        assertThat(DELETED.kpi(11, DAY)).isEqualTo("3");
        assertThat(DELETED.kpi(13, DAY)).isEqualTo("1");
    }

    private static final Estate AVERAGES = WINERY.estate()
            .order(order(DAY, wine(1, 9_000), tasting(1, 1_000), line("Food", 1, 5_000))
                    .with("guestCount", 3))
            .order(order(DAY, wine(1, 5_000)).with("guestCount", 5))
            .order(order(DAY, wine(1, 5_000)).with("channel", "Web").with("guestCount", 50));

    /// A.4: 24, 25 and 26 look at the tasting room
    @Test
    void averagesOverTheTastingRoomsOrdersAndGuests() {
        assertThat(AVERAGES.kpi(24, DAY)).isEqualTo("75");
        assertThat(AVERAGES.kpi(16, DAY)).isEqualTo("8");
        assertThat(AVERAGES.kpi(25, DAY)).isEqualTo("18.75");
        assertThat(AVERAGES.kpi(26, DAY)).isEqualTo("25");
    }
}
