package org.mutuality.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A server and who may use it. */
record Postgres(String host, int port, String user, String password) {
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(host, port, database), user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
