package org.mutuality.importer.gateway;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Retries transient failures: a cause connection, 429, 502, 503, 504. The delay starts at 0.1 s and doubles up to 5 s, with a
 * random addition of up to half of it so that clients do not retry at the same time. {@code Retry-After} takes precedence, up
 * to 30 s.
 */
public final class RetryPolicy {
    private static final Set<Integer> TRANSIENT_STATUSES = Set.of(429, 502, 503, 504);
    private static final Duration MAX_RETRY_AFTER = Duration.ofSeconds(30);

    private final Duration timeout;
    private final Duration first;
    private final LongAdder retries = new LongAdder();

    /** @param timeout how long one request is retried */
    public RetryPolicy(Duration timeout) {
        this(timeout, Duration.ofMillis(100));
    }

    RetryPolicy(Duration timeout, Duration first) {
        this.timeout = timeout;
        this.first = first;
    }

    /** Number of retries so far. */
    public long retries() {
        return retries.sum();
    }

    static boolean isTransient(ApiResponse response) {
        return TRANSIENT_STATUSES.contains(response.status());
    }

    /**
     * The first response for which {@code retry} is false, or the last one before the timeout.
     *
     * @throws GatewayUnreachableException the last attempt had no response
     */
    ApiResponse execute(RequestAttempt attempt, Predicate<ApiResponse> retry) {
        Instant end = Instant.now().plus(timeout);
        for (Duration wait = first; ; wait = longer(wait)) {
            Duration pause = wait;
            try {
                AttemptResult result = attempt.once();
                if (!retry.test(result.response()) || Instant.now().isAfter(end)) {
                    return result.response();
                }
                pause = result.retryAfter().map(RetryPolicy::limited).orElse(wait);
            } catch (IOException e) {
                throwIfAfter(end, e);
            }
            retries.increment();
            sleep(pause);
        }
    }

    private static void throwIfAfter(Instant end, IOException cause) {
        if (Thread.currentThread().isInterrupted() || Instant.now().isAfter(end)) {
            GatewayUnreachableException unreachable = new GatewayUnreachableException("no response: " + cause);
            unreachable.initCause(cause);
            throw unreachable;
        }
    }

    private static Duration longer(Duration wait) {
        return wait.multipliedBy(2).compareTo(Duration.ofSeconds(5)) < 0 ? wait.multipliedBy(2) : Duration.ofSeconds(5);
    }

    private static Duration limited(Duration requested) {
        return requested.compareTo(MAX_RETRY_AFTER) < 0 ? requested : MAX_RETRY_AFTER;
    }

    private static void sleep(Duration pause) {
        try {
            // Retry-After is a minimum, so the random part is only added.
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(1 + pause.toMillis() / 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnreachableException("interrupted");
        }
    }

    /** One attempt. */
    @FunctionalInterface
    interface RequestAttempt {
        AttemptResult once() throws IOException;
    }
}
