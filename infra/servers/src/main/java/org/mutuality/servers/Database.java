package org.mutuality.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Address and account of a database.
 *
 * @param url {@code jdbc:postgresql://host:port/name}
 */
public record Database(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?connectTimeout=20", user, password);
    }

    /** Another database of the same server. */
    public Database named(String name) {
        return new Database(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    /** The same database as another user. */
    public Database as(String otherUser, String itsPassword) {
        return new Database(url, otherUser, itsPassword);
    }

    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return url;
    }
}
