package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_COHORT_NOT_OPEN;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_FAMILY_NOT_TAKING_PART;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_BEFORE_COHORT;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * The months that a family can submit: from its cohort's first month to the month in progress by the cohort's calendar, and of these
 * the ones in which it takes part on at least one day.
 */
@ApplicationScoped
public class ReportingWindow {
    private final CohortCalendars calendars;

    public ReportingWindow(CohortCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The month in progress is accepted, because a family that submits early can correct it later.
     *
     * @param phrases messages in the caller's language
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_COHORT_NOT_OPEN, JOURNAL_MONTH_IN_FUTURE,
     *     JOURNAL_MONTH_BEFORE_COHORT, JOURNAL_FAMILY_NOT_TAKING_PART
     */
    public void requireReportable(FamilyRef family, YearMonth month, Instant now, MessageCatalog phrases) {
        CohortRef cohort = family.cohort();
        if (!cohort.open()) {
            throw JOURNAL_COHORT_NOT_OPEN.because("open-first");
        }
        if (!calendars.hasStarted(cohort.cohortId(), month, now)) {
            YearMonth current = calendars.currentMonth(cohort.cohortId(), now);
            requireReportable(false, "validation.month-in-future", current, JOURNAL_MONTH_IN_FUTURE, phrases);
        }
        requireReportable(
                !month.isBefore(cohort.firstMonth()),
                "validation.before-cohort",
                cohort.firstMonth(),
                JOURNAL_MONTH_BEFORE_COHORT,
                phrases);
        if (!family.statuses().takesPartIn(month)) {
            FamilyStatus status = family.statuses().atEndOf(month);
            throw status == FamilyStatus.VOIDED
                    ? JOURNAL_FAMILY_NOT_TAKING_PART.because("voided")
                    : JOURNAL_FAMILY_NOT_TAKING_PART.because("status", month, status.jsonValue());
        }
    }

    // The month is a field of a bulk row and a path segment of a single PUT; both report it as /month.
    private static void requireReportable(
            boolean reportable, String message, YearMonth limit, Problem problem, MessageCatalog phrases) {
        ValidationErrors errors = new ValidationErrors(phrases);
        errors.addUnless(reportable, "/month", message, limit);
        errors.throwIfAny(problem);
    }
}
