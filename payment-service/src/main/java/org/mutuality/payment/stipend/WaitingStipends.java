package org.mutuality.payment.stipend;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Months that are earned and not priced yet. */
interface WaitingStipends {
    /** Those of a cohort from a month on, oldest first. */
    List<CompletedMonth> of(UUID cohortId, YearMonth fromMonth);
}
