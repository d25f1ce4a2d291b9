package org.mutuality.platform.database;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.CallerGoneException;
import org.postgresql.PGConnection;

/**
 * Reads of one request that only reads. When its caller disconnects, PostgreSQL cancels the statements that still run, so that callers who give up and
 * repeat a slow request do not occupy the database.
 */
final class AbandonedReads {
    private static final Logger LOG = Logger.getLogger(AbandonedReads.class);
    private static final String KEY = AbandonedReads.class.getName();

    private final Set<RunningRead> running = new HashSet<>();
    private boolean callerGone;

    private AbandonedReads() {}

    /** Watches the callers of all reading requests. */
    @Singleton
    static final class Watch {
        private static final int FIRST = -10_000;

        void register(@Observes Router router) {
            router.route().order(FIRST).handler(AbandonedReads::watch);
        }
    }

    // A request that changes something goes on to its end, as if the caller had waited.
    private static void watch(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            watchCaller(request);
        }
        request.next();
    }

    private static void watchCaller(RoutingContext request) {
        AbandonedReads reads = new AbandonedReads();
        request.put(KEY, reads);
        request.addEndHandler(end -> {
            Set<RunningRead> abandoned = end.failed() ? reads.abandon() : Set.of();
            if (!abandoned.isEmpty()) {
                // Not on the event loop: cancelling opens a connection.
                Thread.ofVirtual().name("cancel-abandoned-reads").start(() -> abandoned.forEach(RunningRead::cancel));
            }
        });
    }

    /** Runs a query, which is cancelled when the caller of the current request disconnects. Outside of a request it just runs. */
    static <T extends @Nullable Object> T run(Handle sql, Function<Handle, T> query) {
        Optional<AbandonedReads> reads = ofCurrentRequest();
        return reads.isPresent() ? reads.get().runCancellable(sql, query) : query.apply(sql);
    }

    private static Optional<AbandonedReads> ofCurrentRequest() {
        @Nullable ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent())
                .map(request -> request.get(KEY));
    }

    private <T extends @Nullable Object> T runCancellable(Handle sql, Function<Handle, T> query) {
        RunningRead read = new RunningRead(postgres(sql));
        begin(read);
        try {
            return query.apply(sql);
        } catch (RuntimeException e) {
            throw isCallerGone() ? new CallerGoneException() : e;
        } finally {
            read.end();
            remove(read);
        }
    }

    private synchronized void begin(RunningRead read) {
        if (callerGone) {
            throw new CallerGoneException();
        }
        running.add(read);
    }

    private synchronized boolean isCallerGone() {
        return callerGone;
    }

    private synchronized void remove(RunningRead read) {
        running.remove(read);
    }

    private synchronized Set<RunningRead> abandon() {
        callerGone = true;
        return Set.copyOf(running);
    }

    private static PGConnection postgres(Handle sql) {
        try {
            return sql.getConnection().unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** The connection returns to the pool only when a cancellation has ended: it must not meet the next caller's statement. */
    private static final class RunningRead {
        private final PGConnection connection;
        private boolean ended;

        RunningRead(PGConnection connection) {
            this.connection = connection;
        }

        synchronized void cancel() {
            if (!ended) {
                try {
                    connection.cancelQuery();
                } catch (SQLException e) {
                    LOG.debugf(e, "A read whose caller has disconnected is not cancelled");
                }
            }
        }

        synchronized void end() {
            ended = true;
        }
    }
}
