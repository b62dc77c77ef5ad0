package io.barrelhead.deploy.sandbox.winery;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.oracle.Kpi;
import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.sandbox.SandboxOracle;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The made-up winery is believable: kpis.md A.6.
class WineryTests {

    private static final Instant PRESENT = Instant.parse("2026-03-08T07:59:59Z");
    private static final SandboxData THREE_YEARS = Winery.records(42, 3, PRESENT);
    private static final Oracle ORACLE = SandboxOracle.of(THREE_YEARS);

    @Test
    void holdsSomeTensOfThousandsOfRecords() {
        assertThat(THREE_YEARS.streams()).hasSize(14);
        assertThat(THREE_YEARS.streams().stream()
                        .mapToInt(key -> THREE_YEARS
                                .records(key.connection(), key.stream())
                                .size())
                        .sum())
                .isBetween(40_000, 85_000);
    }

    @Test
    void makesTheSameRecordsAgain() throws IOException {
        long once = checkSum(Winery.records(7, 1, PRESENT));

        assertThat(checkSum(Winery.records(7, 1, PRESENT))).isEqualTo(once);
        assertThat(checkSum(Winery.records(8, 1, PRESENT))).isNotEqualTo(once);
    }

    @Test
    void hasVisitorsAndConversionsOfItsTrade() {
        assertThat(perMonth(Kpi.GUEST_COUNT)).isBetween(1_000, 2_500);
        assertThat(year(Kpi.CLUB_CONVERSION_RATE)).isBetween(new BigDecimal("4.0"), new BigDecimal("6.5"));
        assertThat(year(Kpi.TASTING_ROOM_AOV)).isBetween(new BigDecimal("60"), new BigDecimal("110"));
        assertThat(year(Kpi.RESERVATION_CANCELLATION_RATE)).isBetween(new BigDecimal("5"), new BigDecimal("15"));
    }

    @Test
    void mixesItsRevenueAsItsTradeDoes() {
        assertThat(share(Kpi.TASTING_ROOM_TOTAL_REVENUE)).isBetween(38, 52);
        assertThat(share(Kpi.WINE_CLUB_TOTAL_REVENUE)).isBetween(28, 42);
        assertThat(share(Kpi.ECOMMERCE_REVENUE) + share(Kpi.PHONE_REVENUE)).isBetween(7, 16);
        assertThat(share(Kpi.EVENT_REVENUE)).isBetween(3, 8);
    }

    @Test
    void growsFromYearToYear() {
        BigDecimal before = ORACLE.measure(
                        Kpi.TOTAL_DTC_REVENUE, "ALL", LocalDate.of(2024, 3, 8), LocalDate.of(2025, 3, 7))
                .numerator();

        assertThat(year(Kpi.TOTAL_DTC_REVENUE))
                .isBetween(before.multiply(new BigDecimal("1.02")), before.multiply(new BigDecimal("1.25")));
    }

    @Test
    void closesOnChristmas() {
        LocalDate christmas = LocalDate.of(2025, 12, 25);

        assertThat(ORACLE.measure(Kpi.GUEST_COUNT, "ALL", christmas, christmas).rounded())
                .isZero();
    }

    @Test
    void knowsNothingOfTheFutureButBookings() {
        assertThat(THREE_YEARS.records("estate-shop", "order"))
                .allSatisfy(order -> assertThat(order.field("orderPaidDate"))
                        .isNotEqualTo("")
                        .satisfiesAnyOf(
                                time -> assertThat(time).isNull(),
                                time -> assertThat(Instant.parse(time)).isBeforeOrEqualTo(PRESENT)));
        List<JsonNode> ahead = THREE_YEARS.records("estate-visits", "reservation").stream()
                .<JsonNode>map(SourceRecord::parse)
                .filter(visit -> visit.path("serviceDateTimestamp").asLong() > PRESENT.toEpochMilli())
                .toList();
        assertThat(ahead)
                .hasSizeGreaterThan(20)
                .allSatisfy(visit -> assertThat(visit.path("partyState").asString())
                        .isIn(
                                "EXPECTED",
                                "CONFIRMED_VIA_TEXT",
                                "CONFIRMED_VIA_EMAIL",
                                "AWAITING_RESPONSE",
                                "CANCELLED"));
    }

    /// A check sum over all bytes, in order.
    private static long checkSum(SandboxData data) throws IOException {
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        for (StreamKey key : data.streams()) {
            for (SourceRecord sent : data.records(key.connection(), key.stream())) {
                sent.writeTo(out);
            }
        }
        return out.getChecksum().getValue();
    }

    private static BigDecimal year(Kpi kpi) {
        return Objects.requireNonNull(ORACLE.measure(kpi, "ALL", LocalDate.of(2025, 3, 8), LocalDate.of(2026, 3, 7))
                .rounded());
    }

    private static int perMonth(Kpi kpi) {
        return year(kpi).intValue() / 12;
    }

    /// Of all revenue in three years, in percent.
    private static int share(Kpi kpi) {
        LocalDate first = LocalDate.of(2023, 3, 8);
        LocalDate last = LocalDate.of(2026, 3, 7);
        BigDecimal all =
                ORACLE.measure(Kpi.TOTAL_DTC_REVENUE, "ALL", first, last).numerator();
        return ORACLE.measure(kpi, "ALL", first, last)
                .numerator()
                .movePointRight(2)
                .divide(all, RoundingMode.HALF_UP)
                .intValue();
    }
}
