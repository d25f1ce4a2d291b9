package org.mutuality.importer.gateway;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Tries again while what is wrong will pass: a broken connection, 429, 502, 503, 504. Waits 0.1 s, then twice as long each
 * time up to 5 s, and up to half as much more by chance so that many do not return at once; where the other side says
 * {@code Retry-After}, that instead, up to 30 s.
 */
public final class RetryPolicy {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Duration whole;
    private final Duration first;
    private final LongAdder repeats = new LongAdder();

    /** @param whole how long one request may keep trying */
    public RetryPolicy(Duration whole) {
        this(whole, Duration.ofMillis(100));
    }

    RetryPolicy(Duration whole, Duration first) {
        this.whole = whole;
        this.first = first;
    }

    /** Tries that were not the first. */
    public long repeats() {
        return repeats.sum();
    }

    static boolean passing(ApiResponse answer) {
        return PASSING.contains(answer.status());
    }

    /** @throws GatewayUnreachableException the last try broke too; a last answer that asks to come again is returned */
    ApiResponse insist(RequestAttempt attempt, Predicate<ApiResponse> again) {
        Instant end = Instant.now().plus(whole);
        for (Duration wait = first; ; wait = longer(wait)) {
            Duration pause = wait;
            try {
                AttemptResult made = attempt.once();
                if (!again.test(made.answer()) || Instant.now().isAfter(end)) {
                    return made.answer();
                }
                pause = made.retryAfter().map(RetryPolicy::within).orElse(wait);
            } catch (IOException e) {
                giveUpAfter(end, e);
            }
            repeats.increment();
            sleep(pause);
        }
    }

    private static void giveUpAfter(Instant end, IOException broken) {
        if (Thread.currentThread().isInterrupted() || Instant.now().isAfter(end)) {
            GatewayUnreachableException unreachable = new GatewayUnreachableException("no answer: " + broken);
            unreachable.initCause(broken);
            throw unreachable;
        }
    }

    private static Duration longer(Duration wait) {
        return wait.multipliedBy(2).compareTo(Duration.ofSeconds(5)) < 0 ? wait.multipliedBy(2) : Duration.ofSeconds(5);
    }

    private static Duration within(Duration asked) {
        return asked.compareTo(MOST) < 0 ? asked : MOST;
    }

    private static void sleep(Duration pause) {
        try {
            // Retry-After is a least, so chance only adds to it.
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(1 + pause.toMillis() / 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnreachableException("interrupted");
        }
    }

    /** One try. */
    @FunctionalInterface
    interface RequestAttempt {
        AttemptResult once() throws IOException;
    }
}
