package org.mutuality.journal.journal;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_COHORT_NOT_OPEN;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_BEFORE_COHORT;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.Wrongs;

/** The months that a cohort's families can tell. */
public final class TellableMonth {
    private TellableMonth() {}

    /**
     * The month in progress may be told: a family that tells early can correct.
     *
     * @param phrases the language in which the caller is told what is wrong
     * @throws org.mutuality.platform.problem.Refusal of another month, or before the cohort is open
     */
    public static void check(CohortRef cohort, YearMonth month, Instant now, Phrases phrases) {
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        if (!cohort.open()) {
            throw JOURNAL_COHORT_NOT_OPEN.because("The cohort must be opened first");
        }
        check(!month.isAfter(current), "validation.month-in-future", current, JOURNAL_MONTH_IN_FUTURE, phrases);
        check(
                !month.isBefore(cohort.firstMonth()),
                "validation.before-cohort",
                cohort.firstMonth(),
                JOURNAL_MONTH_BEFORE_COHORT,
                phrases);
    }

    // Of a row of many it is a field; of one journal a part of its address, and told by the same name.
    private static void check(boolean ok, String pattern, YearMonth limit, Problem problem, Phrases phrases) {
        Wrongs wrongs = new Wrongs(phrases);
        wrongs.check(ok, "/month", pattern, limit);
        wrongs.orThrow(problem);
    }
}
