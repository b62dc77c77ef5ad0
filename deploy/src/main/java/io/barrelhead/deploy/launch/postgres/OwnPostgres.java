package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Role;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// A PostgreSQL server that the winery runs itself, instead of the embedded one.
///
/// With `BARRELHEAD_POSTGRES_ADMIN_USER` and `BARRELHEAD_POSTGRES_ADMIN_PASSWORD` the launcher makes the roles and
/// schemas;
/// without them they were made beforehand with `deploy/postgres/init.sql`, and each role's password is given:
/// `BARRELHEAD_INGEST_PASSWORD` and so on.
public final class OwnPostgres {

    private static final int OLDEST = 18;

    private final String url;
    private final Passwords passwords;

    public OwnPostgres(String url, Passwords passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    /// Makes the roles where it can, and makes sure that the server is new enough and lets us in.
    public void prepare(Checkout checkout, Map<String, String> environment) {
        String admin = environment.getOrDefault("BARRELHEAD_POSTGRES_ADMIN_USER", "");
        String password = environment.getOrDefault("BARRELHEAD_POSTGRES_ADMIN_PASSWORD", "");
        if (!admin.isEmpty()) {
            Database database = new Database(url, admin, password);
            requireVersion(database);
            database.makeRoles(EmbeddedPostgres.initSql(checkout), passwords);
        }
        requireVersion(ingest());
    }

    /// Why it does not let the services in, in its own words; nothing when it does.
    public Optional<String> refusal() {
        return ingest().refusal();
    }

    private Database ingest() {
        return new Database(url, Role.INGEST.user(), passwords.of(Role.INGEST));
    }

    private static void requireVersion(Database database) {
        try {
            int version = database.majorVersion();
            if (version < OLDEST) {
                throw new Problem(
                        "%s is PostgreSQL %d.".formatted(database.url(), version),
                        "Barrelhead needs PostgreSQL %d or later.".formatted(OLDEST));
            }
        } catch (SQLException e) {
            throw new Problem(
                    "Cannot use the database as %s: %s".formatted(database, e.getMessage()),
                    "Give BARRELHEAD_POSTGRES_ADMIN_USER and _PASSWORD once, so that the roles can be made; or make them"
                            + " with deploy/postgres/init.sql and give BARRELHEAD_INGEST_PASSWORD, _TRANSFORM_, _DBT_,"
                            + " _KPI_, _GATEWAY_.",
                    e);
        }
    }
}
