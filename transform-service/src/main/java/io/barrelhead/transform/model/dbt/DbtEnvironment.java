package io.barrelhead.transform.model.dbt;

import java.util.HashMap;
import java.util.Map;

/// The environment variables that dbt is started with, beside those of the service.
public final class DbtEnvironment {

    private final DbtSettings settings;
    private final DbtDatabase database;

    public DbtEnvironment(DbtSettings settings, DbtDatabase database) {
        this.settings = settings;
        this.database = database;
    }

    /// @param sessions what dbt's sessions are called in `pg_stat_activity`
    public Map<String, String> of(String sessions) {
        String target = settings.target().toAbsolutePath().toString();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("BARRELHEAD_DBT_TARGET", target);
        environment.put("DBT_TARGET_PATH", target);
        environment.put("DBT_LOG_PATH", target + "/logs");
        environment.put("BARRELHEAD_DBT_THREADS", String.valueOf(settings.threads()));
        environment.put("BARRELHEAD_DBT_RUN", sessions);
        // dbt would take variables from a file .env in any folder above, and report to its maker
        environment.put("PYTHON_DOTENV_DISABLED", "1");
        environment.put("DO_NOT_TRACK", "1");
        return environment;
    }
}
