package org.mutuality.importer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.mutuality.importer.gateway.ApiResponse;

/** Counts the results of one kind of request; used by many threads. */
final class RequestCounter {
    private static final int SHOWN = 10;

    private final String kind;
    private final LongAdder created = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final ConcurrentLinkedQueue<String> reasons = new ConcurrentLinkedQueue<>();

    /** @param kind plural, as in {@code journals} */
    RequestCounter(String kind) {
        this.kind = kind;
    }

    void count(String what, ApiResponse response) {
        if (response.isCreated()) {
            created.increment();
        } else if (response.isSuccess()) {
            unchanged.increment();
        } else {
            countRejected(what + ": " + response.reason());
        }
    }

    void countRejected(String reason) {
        rejected.increment();
        if (rejected.sum() <= SHOWN) {
            reasons.add(reason);
        }
    }

    /** Those that are in the platform now. */
    long present() {
        return created.sum() + unchanged.sum();
    }

    boolean complete() {
        return rejected.sum() == 0;
    }

    /** The first ten. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** As in {@code journals: 2562 new, 0 already there, 0 rejected, 8.1 s, 316/s}. */
    String describe(Duration duration) {
        double seconds = Math.max(0.001, duration.toMillis() / 1000.0);
        return "%s: %d new, %d already there, %d rejected, %.1f s, %.0f/s"
                .formatted(kind, created.sum(), unchanged.sum(), rejected.sum(), seconds, present() / seconds);
    }
}
