package org.mutuality.platform.observability;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Remembers a check for a while, so that many who watch don't load what they watch. */
final class MemoizedCheck {

    private final long keptNanos;
    private final BooleanSupplier check;
    private long checkedAt;
    private boolean checked;
    private boolean known;

    MemoizedCheck(Duration kept, BooleanSupplier check) {
        this.keptNanos = kept.toNanos();
        this.check = check;
    }

    synchronized boolean get() {
        if (!known || System.nanoTime() - checkedAt > keptNanos) {
            checked = check.getAsBoolean();
            checkedAt = System.nanoTime();
            known = true;
        }
        return checked;
    }
}
