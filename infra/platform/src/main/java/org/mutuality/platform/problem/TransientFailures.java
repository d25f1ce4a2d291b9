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

/** Distinguishes failures of an unavailable server, which may succeed when repeated, from bugs. */
public final class TransientFailures {

    // PostgreSQL, appendix A: connection, resources, operator intervention, rollback; read-only server; lock not
    // granted in time.
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "40");
    private static final Set<String> TRANSIENT_STATES = Set.of("25006", "55P03");
    private static final String CANCELLED = "57014";
    // Beginnings of Agroal 3's messages: no connection free, or the pool is closed.
    private static final List<String> POOL_MESSAGES = List.of(
            "Acquisition timeout",
            "Sorry, acquisition timeout",
            "Interrupted while acquiring",
            "Exception while creating new connection",
            "Can't create new connection as the pool is shutting down",
            "This pool is closed",
            "Connection is closed");
    private static final int MAX_CAUSES = 20;

    private TransientFailures() {}

    /** Whether the failure, or one of its causes, comes from an unavailable server. */
    public static boolean isTransient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(cause -> cause instanceof ServerUnavailableException
                        || server(cause).isPresent());
    }

    /** The unavailable server that this exception itself reports, without its causes; empty when it reports none. */
    public static Optional<String> server(Throwable failure) {
        return switch (failure) {
            case SQLException sql when isTransientState(sql) -> Optional.of("The database");
            case ConnectException e -> Optional.of("A server");
            case UnknownHostException e -> Optional.of("A server");
            default -> Optional.empty();
        };
    }

    /** Whether PostgreSQL cancelled the statement, at its time limit or by an operator: the server itself is available. */
    public static boolean isCancelledStatement(Throwable failure) {
        return failure instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
    }

    private static boolean isTransientState(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            return isPoolFailure(failure);
        }
        return TRANSIENT_STATES.contains(state)
                || state.length() == 5 && TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    // Agroal's exceptions have no SQL state. Any other exception without one is a bug, and retrying would never end.
    private static boolean isPoolFailure(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return POOL_MESSAGES.stream().anyMatch(message::startsWith);
    }
}
