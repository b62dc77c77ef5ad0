package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// A shop and a venue of one entity, and records written short: names without quotes, texts in single ones.
final class Samples {

    static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final OracleConnection SHOP =
            new OracleConnection("shop", "commerce7", "estate", ZONE, Set.of("Trade Sample"));
    private static final OracleConnection VENUE = new OracleConnection("venue", "tock", "estate", ZONE, Set.of());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private Samples() {}

    static Oracle oracle(OracleRecord... records) {
        return oracle(Arrays.asList(records));
    }

    static Oracle oracle(List<OracleRecord> records) {
        return new Oracle(List.of(SHOP, VENUE), records);
    }

    /// An order paid at noon of DAY unless it says otherwise.
    static OracleRecord order(String fields) {
        String paid = fields.contains("orderPaidDate") ? "" : "orderPaidDate:'2025-03-10T19:00:00Z',";
        return new OracleRecord(SHOP, "order", MAPPER.readTree("{" + paid + fields + "}"));
    }

    /// A reservation at noon of DAY unless it says otherwise.
    static OracleRecord visit(String fields) {
        String service = fields.contains("serviceDateTimestamp") ? "" : "serviceDateTimestamp:'1741633200000',";
        return new OracleRecord(VENUE, "reservation", MAPPER.readTree("{" + service + fields + "}"));
    }

    static OracleRecord membership(String fields) {
        return new OracleRecord(SHOP, "club_membership", MAPPER.readTree("{" + fields + "}"));
    }

    /// A KPI on DAY, as answered, e.g. `90.00`; `null` where it has no value.
    static String on(Oracle oracle, Kpi kpi) {
        return on(oracle, kpi, DAY);
    }

    static String on(Oracle oracle, Kpi kpi, LocalDate day) {
        return String.valueOf(oracle.measure(kpi, "estate", day, day).rounded());
    }
}
