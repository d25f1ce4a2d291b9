package org.mutuality.gateway.authentication;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Callers who need the same thing at the same moment share one request for it, and its result. */
final class SingleFlight<T> {

    private final ConcurrentMap<String, Future<T>> running = new ConcurrentHashMap<>();

    /** Result of the running request for {@code key}; of {@code start} when there is none. */
    Future<T> run(String key, Supplier<Future<T>> start) {
        Promise<T> result = Promise.promise();
        @Nullable Future<T> earlier = running.putIfAbsent(key, result.future());
        if (earlier != null) {
            return earlier;
        }
        try {
            start.get().onComplete(outcome -> {
                running.remove(key);
                result.handle(outcome);
            });
        } catch (RuntimeException e) {
            running.remove(key);
            result.fail(e);
        }
        return result.future();
    }
}
