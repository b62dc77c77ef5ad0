package io.barrelhead.deploy.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The result of a benchmark as one line of JSON.
final class Line {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> values = new LinkedHashMap<>();

    Line(String bench) {
        values.put("bench", bench);
    }

    Line with(String name, long value) {
        values.put(name, value);
        return this;
    }

    /// With at most three decimals.
    Line with(String name, double value) {
        values.put(
                name,
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
        return this;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(values);
    }
}
