package org.mutuality.payment.meetingstipend;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Meetings that were attended and aren't priced yet. */
interface WaitingMeetings {
    /** Those of a cohort from a month on, oldest first. */
    List<Attended> of(UUID cohortId, YearMonth fromMonth);
}
