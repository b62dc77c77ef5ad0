package io.barrelhead.transform.model.dbt;

import io.barrelhead.contracts.TransformId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database under dbt's own role.
public final class DbtDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(DbtDatabase.class);
    private static final String ROLE = "barrelhead_dbt";
    private static final String TERMINATE = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where usename = current_user and pid <> pg_backend_pid() and application_name like ?
            """;

    private static final String TRANSFORMS = "barrelhead-";

    private final String url;
    private final String password;
    private final String prefix;

    /// @param url JDBC URL without credentials
    public DbtDatabase(String url, String password) {
        this(url, password, TRANSFORMS);
    }

    private DbtDatabase(String url, String password, String prefix) {
        this.url = url;
        this.password = password;
        this.prefix = prefix;
    }

    /// The same database for runs that are no transforms: the end of these leaves the sessions of transforms alone, and
    /// the other way round.
    ///
    /// @param sessions how the names of their sessions begin
    public DbtDatabase named(String sessions) {
        return new DbtDatabase(url, password, sessions + "-");
    }

    /// What `profiles.yml` reads.
    Map<String, String> environment() {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw new IllegalStateException("this is no JDBC URL of PostgreSQL: " + url);
        }
        return Map.of(
                "BARRELHEAD_DBT_HOST", String.valueOf(PGProperty.PG_HOST.getOrDefault(parts)),
                "BARRELHEAD_DBT_PORT", String.valueOf(PGProperty.PG_PORT.getOrDefault(parts)),
                "BARRELHEAD_DBT_DATABASE", String.valueOf(PGProperty.PG_DBNAME.getOrDefault(parts)),
                "BARRELHEAD_DBT_USER", ROLE,
                "BARRELHEAD_DBT_PASSWORD", password);
    }

    /// What dbt's sessions of a transform are called in `pg_stat_activity`; by it `transform.day_to_replace` knows
    /// whose
    /// claim a session sees.
    public static String applicationName(TransformId transform) {
        return TRANSFORMS + transform;
    }

    /// What dbt's sessions of one of its runs are called.
    String sessionsOf(TransformId run) {
        return prefix + run;
    }

    /// Ends the sessions of a run whose process is gone: their statements would run on.
    public void endSessions(TransformId run) {
        endSessions(sessionsOf(run));
    }

    /// Ends the sessions of all of its runs.
    public void endAllSessions() {
        endSessions(prefix + "%");
    }

    /// Asks under dbt's role, on a connection of its own.
    ///
    /// @throws DataAccessException with the reason if it does not let us in
    <T> T ask(Function<DSLContext, T> question) {
        try (Connection connection = DriverManager.getConnection(url, ROLE, password)) {
            return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            throw new DataAccessException(String.valueOf(e.getMessage()), e);
        }
    }

    private void endSessions(String pattern) {
        try (Connection connection = DriverManager.getConnection(url, ROLE, password);
                PreparedStatement statement = connection.prepareStatement(TERMINATE)) {
            statement.setString(1, pattern);
            statement.execute();
        } catch (SQLException e) {
            LOG.warn("cannot end dbt's sessions {}: {}", pattern, e.getMessage());
        }
    }
}
