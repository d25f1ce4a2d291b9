package org.mutuality.gateway.limit;

import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.problem.RequestRejectedException;

/**
 * Lets few logins of an IP address run at once; others wait for their turn. So the phones of a village that sign in at the
 * same moment are not taken for as many wrong passwords, and nobody tries a thousand passwords before the first is judged.
 */
@Singleton
public class LoginQueue {

    private static final int RUNNING = 8;
    private static final int WAITING = 1_000;

    private final Map<String, Turns> byAddress = new HashMap<>();

    /** Fails with {@link RequestRejectedException} when too many wait. */
    public <T> Future<T> run(String address, Supplier<Future<T>> login) {
        Promise<T> result = Promise.promise();
        Supplier<Future<?>> turn = () -> start(login).onComplete(result);
        synchronized (byAddress) {
            Turns turns = byAddress.computeIfAbsent(address, key -> new Turns());
            if (turns.running >= RUNNING) {
                return turns.waiting.size() < WAITING && turns.waiting.add(turn)
                        ? result.future()
                        : Future.failedFuture(new RequestRejectedException(TOO_MANY_REQUESTS));
            }
            turns.running++;
        }
        runInPlace(address, turn);
        return result.future();
    }

    // A loop, because a thousand turns that end at once would be a thousand nested calls.
    private void runInPlace(String address, @Nullable Supplier<Future<?>> first) {
        @Nullable Supplier<Future<?>> turn = first;
        while (turn != null) {
            Future<?> login = turn.get();
            if (!login.isComplete()) {
                login.onComplete(outcome -> runInPlace(address, next(address)));
                return;
            }
            turn = next(address);
        }
    }

    private static <T> Future<T> start(Supplier<Future<T>> login) {
        try {
            return login.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    // The next one takes over the place of the one that ended.
    private @Nullable Supplier<Future<?>> next(String address) {
        synchronized (byAddress) {
            Turns turns = byAddress.get(address);
            if (turns == null) {
                return null;
            }
            @Nullable Supplier<Future<?>> next = turns.waiting.poll();
            if (next == null && --turns.running == 0) {
                byAddress.remove(address);
            }
            return next;
        }
    }

    private static final class Turns {
        private int running;
        private final Queue<Supplier<Future<?>>> waiting = new ArrayDeque<>();
    }
}
