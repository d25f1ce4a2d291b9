package org.mutuality.payment.meetingstipend;

import java.time.Instant;

/**
 * What is remembered of one meeting.
 *
 * @param reportedAt the latest word on it
 * @param there what that word said
 * @param settled accrued or forgone: it never is again
 */
record AttendanceState(Instant reportedAt, boolean there, boolean settled) {
    AttendanceState settle() {
        return new AttendanceState(reportedAt, there, true);
    }

    AttendanceState at(Instant now, boolean isThere) {
        return new AttendanceState(now, isThere, settled);
    }
}
