package org.mutuality.platform.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a server that is away from a bug. */
public final class TransientFailures {

    // PostgreSQL, appendix A: connection, resources, operator intervention, rollback; read-only server; lock not
    // granted in time.
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40");
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03");
    // As Agroal 3 says it: none free, or the pool is shut.
    private static final List<String> POOL = List.of(
            "Acquisition timeout",
            "Sorry, acquisition timeout",
            "Interrupted while acquiring",
            "Exception while creating new connection",
            "Can't create new connection as the pool is shutting down",
            "This pool is closed",
            "Connection is closed");
    private static final int DEEPEST_CAUSE = 20;

    private TransientFailures() {}

    /** Whether {@code failure} came of a server that is away, however deep: the same may succeed later. */
    public static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof ServerUnavailableException
                        || server(cause).isPresent());
    }

    /** The server that {@code failure} by itself shows to be away. */
    public static Optional<String> server(Throwable failure) {
        return switch (failure) {
            case SQLException sql when isPassing(sql) -> Optional.of("The database");
            case ConnectException e -> Optional.of("A server");
            case UnknownHostException e -> Optional.of("A server");
            default -> Optional.empty();
        };
    }

    private static boolean isPassing(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            return isOfThePool(failure);
        }
        return PASSING_STATES.contains(state) || state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }

    // Agroal gives no state. Whatever else has none is a bug: waiting for it to pass would be waiting for ever.
    private static boolean isOfThePool(SQLException failure) {
        String words = String.valueOf(failure.getMessage());
        return POOL.stream().anyMatch(words::startsWith);
    }
}
