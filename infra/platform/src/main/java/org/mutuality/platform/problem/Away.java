package org.mutuality.platform.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a server that is away from a bug. */
final class Away {

    // PostgreSQL, appendix A: connection, resources, operator intervention, rollback, invalid read-only.
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40");
    private static final String READ_ONLY = "25006";

    private Away() {}

    /** The server that {@code failure} by itself shows to be away. */
    static Optional<String> server(Throwable failure) {
        return switch (failure) {
            case SQLException sql when isPassing(sql) -> Optional.of("The database");
            case ConnectException e -> Optional.of("A server that is needed");
            case UnknownHostException e -> Optional.of("A server that is needed");
            default -> Optional.empty();
        };
    }

    private static boolean isPassing(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            // Agroal's pool throws a bare SQLException when no connection came free in time.
            return String.valueOf(failure.getMessage()).contains("acquisition timeout");
        }
        return state.equals(READ_ONLY) || state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
