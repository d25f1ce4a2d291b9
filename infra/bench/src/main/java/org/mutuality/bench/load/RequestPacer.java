package org.mutuality.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Determines when the requests of one connection are due: at a fixed interval, or immediately after the last response. */
final class RequestPacer {
    private final long interval;
    private long due;

    /**
     * @param interval nanoseconds; 0 for immediately
     * @param first {@link System#nanoTime()} of the first request
     */
    RequestPacer(long interval, long first) {
        this.interval = interval;
        this.due = first - interval;
    }

    /** Waits until the next request is due. @return when it was due, so that a delay by a slow response is counted */
    long next() {
        long now = System.nanoTime();
        if (interval == 0) {
            return now;
        }
        due += interval;
        while (now < due) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return due;
    }
}
