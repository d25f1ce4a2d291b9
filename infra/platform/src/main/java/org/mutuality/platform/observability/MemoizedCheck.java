package org.mutuality.platform.observability;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Caches the result of a check, so that frequent probes put no load on the server. */
final class MemoizedCheck {

    private final long cacheNanos;
    private final BooleanSupplier check;
    private long checkedAt;
    private boolean result;
    private boolean everChecked;

    MemoizedCheck(Duration cacheTime, BooleanSupplier check) {
        this.cacheNanos = cacheTime.toNanos();
        this.check = check;
    }

    synchronized boolean get() {
        if (!everChecked || System.nanoTime() - checkedAt > cacheNanos) {
            result = check.getAsBoolean();
            checkedAt = System.nanoTime();
            everChecked = true;
        }
        return result;
    }
}
