package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What a complete journal of a cohort earns in a month. */
public interface JournalRates {
    /** By the latest terms that start in the month or before; empty when there are none or they have ended. */
    Optional<JournalRate> of(UUID cohortId, YearMonth month);
}
