package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What attending a meeting of a cohort earns in a month. */
public interface MeetingRates {
    /** By the latest terms that start in the month or before; empty when there are none or they have ended. */
    Optional<MeetingRate> ofMeeting(UUID cohortId, YearMonth month);
}
