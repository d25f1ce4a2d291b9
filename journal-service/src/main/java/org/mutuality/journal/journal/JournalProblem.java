package org.mutuality.journal.journal;

import org.mutuality.platform.problem.Problem;

/** Why a journal can't be taken. No answer is ever a reason to refuse one, as long as it can be read. */
public enum JournalProblem implements Problem {
    JOURNAL_COHORT_NOT_OPEN(409, "The cohort is not open for journals yet"),
    JOURNAL_MONTH_IN_FUTURE(422, "The month has not begun yet"),
    JOURNAL_MONTH_BEFORE_COHORT(422, "The month is before the cohort's first month"),
    JOURNAL_INVALID(422, "Invalid journal"),
    JOURNAL_FAMILY_ONLY(403, "Only the family or its partner can correct a journal"),
    JOURNAL_NOT_SUBMITTED(404, "No journal was submitted for this month"),
    JOURNAL_EDITION_EXISTS(409, "An edition with this id has other content"),
    JOURNAL_VERSION_EXISTS(409, "This version of the journal has other content"),
    JOURNAL_VERSION_SKIPPED(409, "An earlier version of the journal is missing"),
    JOURNAL_MONTH_LOCKED(409, "The month is locked"),
    TOO_MANY_JOURNALS(413, "Too many journals in one request");

    private final Definition definition;

    JournalProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
