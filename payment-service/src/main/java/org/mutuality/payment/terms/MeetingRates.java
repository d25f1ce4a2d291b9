package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What attending a meeting of a cohort is worth in a month. */
public interface MeetingRates {
    /** By the latest terms that start in the month or before it; empty when there are none, or they have ended. */
    Optional<MeetingRate> ofMeeting(UUID cohortId, YearMonth month);
}
