package org.mutuality.platform.inbox;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away (wait for it) from a statement that is wrong (park the message). */
final class Outage {
    private Outage() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException || (cause instanceof SQLException sql && isAway(sql))) {
                return true;
            }
        }
        return false;
    }

    // 08 connection, 40 rolled back by the server, 53 no resources, 55P03 lock wait, 57 shut down
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLTimeoutException
                || state == null
                || state.matches("(08|40|53|57).*|55P03");
    }
}
