package io.barrelhead.deploy.launch.postgres;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/// One database, as one user.
record Database(String url, String user, String password) {

    boolean answers() {
        return refusal().isEmpty();
    }

    /// Why it does not answer, in its own words; nothing when it does.
    Optional<String> refusal() {
        try (Connection connection = connect()) {
            return connection.isValid(5) ? Optional.empty() : Optional.of("it did not answer within 5 seconds");
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// The major version of the server.
    int majorVersion() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /// The same server's database of another name.
    Database in(String database) {
        return new Database(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    /// Makes a database if it is not there; `name` is one of ours, never a stranger's words.
    void createDatabase(String name) {
        try (Connection connection = connect();
                PreparedStatement look = connection.prepareStatement("select from pg_database where datname = ?");
                Statement make = connection.createStatement()) {
            look.setString(1, name);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next()) {
                    make.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new Problem("Cannot make the database %s: %s".formatted(name, e.getMessage()), "", e);
        }
    }

    /// Runs `init.sql`, which takes the roles' passwords from the session. All of it, or nothing.
    void makeRoles(String initSql, Passwords passwords) {
        try (Connection connection = connect();
                PreparedStatement setting = connection.prepareStatement("select set_config(?, ?, true)");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Role role : Role.values()) {
                setting.setString(1, role.passwordSetting());
                setting.setString(2, passwords.of(role));
                setting.execute();
            }
            statement.execute(initSql);
            connection.commit();
        } catch (SQLException e) {
            throw new Problem("Cannot make the database's roles and schemas: " + e.getMessage(), "", e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url, properties);
    }

    /// Names no password.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
