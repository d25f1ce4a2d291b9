package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_COHORT_NOT_OPEN;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_BEFORE_COHORT;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ValidationErrors;

/** The months that a cohort's families can tell. */
public final class ReportingWindow {
    private ReportingWindow() {}

    /**
     * The month in progress may be told: a family that tells early can correct.
     *
     * @param phrases the language in which the caller is told what is wrong
     * @throws org.mutuality.platform.problem.Refusal of another month, or before the cohort is open
     */
    public static void requireReportable(CohortRef cohort, YearMonth month, Instant now, MessageCatalog phrases) {
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        if (!cohort.open()) {
            throw JOURNAL_COHORT_NOT_OPEN.because("The cohort must be opened first");
        }
        requireReportable(
                !month.isAfter(current), "validation.month-in-future", current, JOURNAL_MONTH_IN_FUTURE, phrases);
        requireReportable(
                !month.isBefore(cohort.firstMonth()),
                "validation.before-cohort",
                cohort.firstMonth(),
                JOURNAL_MONTH_BEFORE_COHORT,
                phrases);
    }

    // Of a row of many it is a field; of one journal a part of its address, and told by the same name.
    private static void requireReportable(
            boolean ok, String pattern, YearMonth limit, Problem problem, MessageCatalog phrases) {
        ValidationErrors wrongs = new ValidationErrors(phrases);
        wrongs.addUnless(ok, "/month", pattern, limit);
        wrongs.throwIfAny(problem);
    }
}
