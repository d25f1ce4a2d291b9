package org.mutuality.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases on one PostgreSQL server. */
public final class Databases {
    /** One for each service with a database, and Keycloak's. */
    public static final List<String> ALL =
            List.of("cohort", "journal", "payment", "investment", "analytics", "keycloak");

    private final Database admin;

    /** @param admin the database "postgres" (or any other) of the server, with a user who may create databases */
    public Databases(Database admin) {
        this.admin = admin;
    }

    public void createMissing(List<String> names) throws SQLException {
        try (Connection connection = admin.connect()) {
            for (String name : names) {
                if (!exists(connection, name)) {
                    create(connection, name);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
    }
}
