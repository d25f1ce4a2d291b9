package org.mutuality.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** The databases on one PostgreSQL server, each with a role of the same name that owns it and can connect to no other. */
public final class Databases {
    /** One for each service with a database, and Keycloak's. */
    public static final List<String> ALL =
            List.of("cohort", "journal", "payment", "investment", "analytics", "keycloak");

    private final Database admin;

    /** @param admin the database "postgres" (or any other) of the server, with a user who may create databases and roles */
    public Databases(Database admin) {
        this.admin = admin;
    }

    /**
     * Creates what is missing and sets the passwords of the owners, so that a changed one takes effect.
     *
     * @param passwords of the owner, by name of the database
     */
    public void createMissing(Map<String, String> passwords) throws SQLException {
        try (Connection connection = admin.connect()) {
            run(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            for (Map.Entry<String, String> entry : passwords.entrySet()) {
                create(connection, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void create(Connection connection, String name, String password) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            run(connection, "CREATE ROLE %s LOGIN".formatted(name));
        }
        // Hashed here, so that the server's log cannot contain the password.
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE %1$s OWNER %1$s".formatted(name));
        }
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
