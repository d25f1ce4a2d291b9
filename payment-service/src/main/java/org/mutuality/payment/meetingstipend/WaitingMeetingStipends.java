package org.mutuality.payment.meetingstipend;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Meetings that were attended and aren't priced yet. */
interface WaitingMeetingStipends {
    /** Those of a cohort from a month on, oldest first. */
    List<MeetingAttendance> of(UUID cohortId, YearMonth fromMonth);
}
