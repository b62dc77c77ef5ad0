package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.measure.window.FiscalYear;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the connections file says of the winery. The file's other names belong to other services and are passed over.
///
/// @param currency the currency of all money, ISO 4217
/// @param fiscalStartMonth the first month of the fiscal year, 1 to 12
@Validated
@ConfigurationProperties("barrelhead")
public record WinerySettings(
        @DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("1") @Min(1) @Max(12) int fiscalStartMonth) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(fiscalStartMonth);
    }
}
