package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** A month that passes at once. */
@ApplicationScoped
public class ClockShift {
    private final UnclaimedCashHandler unclaimed;

    ClockShift(UnclaimedCashHandler unclaimed) {
        this.unclaimed = unclaimed;
    }

    /** As the clock does, at that time. */
    public void passes(Duration time) {
        unclaimed.failUnclaimed(Instant.now().plus(time));
    }
}
