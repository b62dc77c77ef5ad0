package io.barrelhead.deploy.oracle;

import java.util.Locale;

/// How the year before is lined up, kpis.md B.2.
public enum Compare {
    CALENDAR,
    ALIGNED364;

    /// The name in the query.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
