package org.mutuality.payment.meetingstipend;

import java.time.Instant;

/**
 * What is remembered of one meeting.
 *
 * @param told the latest word on it
 * @param there what that word said
 * @param settled accrued or forgone: it never is again
 */
record Seat(Instant told, boolean there, boolean settled) {
    Seat settle() {
        return new Seat(told, there, true);
    }

    Seat at(Instant now, boolean isThere) {
        return new Seat(now, isThere, settled);
    }
}
