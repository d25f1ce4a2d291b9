package org.mutuality.journal.journal;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_COHORT_NOT_OPEN;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_BEFORE_COHORT;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.platform.directory.CohortRef;

/** The months that a cohort's families can tell. */
public final class TellableMonth {
    private TellableMonth() {}

    /**
     * The month in progress may be told: a family that tells early can correct.
     *
     * @throws org.mutuality.platform.problem.Refusal of another month, or before the cohort is open
     */
    public static void check(CohortRef cohort, YearMonth month, Instant now) {
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        if (!cohort.open()) {
            throw JOURNAL_COHORT_NOT_OPEN.because("Its journals begin when it is opened");
        }
        if (month.isAfter(current)) {
            throw JOURNAL_MONTH_IN_FUTURE.because("Months up to %s can be told", current);
        }
        if (month.isBefore(cohort.firstMonth())) {
            throw JOURNAL_MONTH_BEFORE_COHORT.because("The cohort's first month is %s", cohort.firstMonth());
        }
    }
}
