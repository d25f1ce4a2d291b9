package org.mutuality.bench.load;

import java.util.concurrent.locks.LockSupport;

/** When one connection's requests are due: evenly spread, or each at once when the last one was answered. */
final class RequestPacer {
    private final long between;
    private long due;

    /**
     * @param between nanoseconds; 0 for at once
     * @param first {@link System#nanoTime()} of the first
     */
    RequestPacer(long between, long first) {
        this.between = between;
        this.due = first - between;
    }

    /** Waits for the next one. @return when it was due: what a slow answer kept waiting counts from then */
    long next() {
        long now = System.nanoTime();
        if (between == 0) {
            return now;
        }
        due += between;
        while (now < due) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return due;
    }
}
