package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Dashboard;
import io.barrelhead.deploy.launch.gateway.Dashboard.Kpi;
import io.barrelhead.deploy.launch.gateway.Dashboard.Prior;
import io.barrelhead.deploy.launch.gateway.Dashboard.Window;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The KPIs of a day in the terminal: the month and the year to date, each beside the year before.
public final class KpiTable {

    private static final String NOTHING = "-";

    private final Screen screen;

    public KpiTable(Screen screen) {
        this.screen = screen;
    }

    public String of(Dashboard dashboard) {
        Table table = new Table("KPI", "", ">MTD", ">last year", ">change", ">YTD", ">last year", ">change");
        for (Kpi kpi : dashboard.kpis()) {
            Window month = kpi.windows().get("mtd");
            Window year = kpi.windows().get("ytd");
            table.row(
                    kpi.name(),
                    screen.quiet(unit(kpi)),
                    value(kpi, month),
                    prior(kpi, month),
                    change(month),
                    value(kpi, year),
                    prior(kpi, year),
                    change(year));
        }
        return table.toString();
    }

    private static String unit(Kpi kpi) {
        return kpi.format().equals("percent") ? "%" : kpi.unit();
    }

    private static String value(Kpi kpi, @Nullable Window window) {
        return window == null ? NOTHING : number(kpi, window.value());
    }

    private static String prior(Kpi kpi, @Nullable Window window) {
        Prior prior = window == null ? null : window.prior();
        return prior == null ? NOTHING : number(kpi, prior.value());
    }

    private String change(@Nullable Window window) {
        BigDecimal change = window == null ? null : window.deltaPct();
        if (window == null || change == null) {
            return NOTHING;
        }
        String text = format("+#,##0.0;-#,##0.0", change.setScale(1, RoundingMode.HALF_UP)) + " %";
        Boolean favorable = window.favorable();
        if (favorable == null || change.signum() == 0) {
            return text;
        }
        return favorable ? screen.good(text) : screen.bad(text);
    }

    private static String number(Kpi kpi, @Nullable BigDecimal value) {
        if (value == null) {
            return NOTHING;
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0 && !kpi.format().equals("currency");
        return format(whole ? "#,##0" : "#,##0.00", value);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
