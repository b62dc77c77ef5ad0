package io.barrelhead.deploy.launch.settings;

import java.util.Locale;

/// A role of the database; `deploy/postgres/init.sql` makes them.
public enum Role {
    INGEST,
    TRANSFORM,
    DBT,
    KPI,
    GATEWAY,
    ANALYST;

    /// Its name in PostgreSQL.
    public String user() {
        return "barrelhead_" + word();
    }

    /// The session setting from which `init.sql` takes its password.
    public String passwordSetting() {
        return "barrelhead." + word() + "_password";
    }

    /// The environment variable that gives its password where the roles are made beforehand.
    public String passwordVariable() {
        return "BARRELHEAD_" + name() + "_PASSWORD";
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
