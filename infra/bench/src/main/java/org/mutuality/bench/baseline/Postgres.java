package org.mutuality.bench.baseline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Address and account of a PostgreSQL server. */
public record Postgres(String host, int port, String user, String password) {
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(host, port, database), user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
