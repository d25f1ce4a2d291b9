package org.mutuality.importer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.mutuality.importer.gateway.ApiResponse;

/** Counts of one kind of request, while many threads make them. */
final class RequestCounter {
    private static final int SHOWN = 10;

    private final String kind;
    private final LongAdder made = new LongAdder();
    private final LongAdder there = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final ConcurrentLinkedQueue<String> reasons = new ConcurrentLinkedQueue<>();

    /** @param kind plural, as in {@code journals} */
    RequestCounter(String kind) {
        this.kind = kind;
    }

    void count(String what, ApiResponse answer) {
        if (answer.made()) {
            made.increment();
        } else if (answer.fine()) {
            there.increment();
        } else {
            refused(what + ": " + answer.reason());
        }
    }

    void refused(String reason) {
        refused.increment();
        if (refused.sum() <= SHOWN) {
            reasons.add(reason);
        }
    }

    /** Those that stand in the platform now. */
    long standing() {
        return made.sum() + there.sum();
    }

    boolean complete() {
        return refused.sum() == 0;
    }

    /** The first ten. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** As in {@code journals: 2562 new, 0 already there, 0 refused, 8.1 s, 316/s}. */
    String describe(Duration took) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        return "%s: %d new, %d already there, %d refused, %.1f s, %.0f/s"
                .formatted(kind, made.sum(), there.sum(), refused.sum(), seconds, standing() / seconds);
    }
}
