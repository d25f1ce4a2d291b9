package org.mutuality.journal.journal;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse a journal. The content of an answer is never one, as long as the form can read it. */
public enum JournalProblem implements Problem {
    /** The family's cohort has not been opened; the country team opens it in the cohort service. */
    JOURNAL_COHORT_NOT_OPEN(409, "The cohort is not open for journals yet"),
    /** Months can be submitted from their first day on, by the time zone of the cohort's calendar. */
    JOURNAL_MONTH_IN_FUTURE(422, "The month has not begun yet"),
    /** The cohort collects no journals for months before its first baseline month. */
    JOURNAL_MONTH_BEFORE_COHORT(422, "The month is before the cohort's first month"),
    /**
     * The family left or graduated before the month began, or was enrolled in error. If it takes part, its status has to be set to
     * {@code active} first, in the cohort service.
     */
    JOURNAL_FAMILY_NOT_TAKING_PART(409, "The family did not take part in this month"),
    /** Fields or answers can't be read; {@code errors} lists every one with its JSON pointer. Nothing was stored. */
    JOURNAL_INVALID(422, "Invalid journal"),
    /**
     * The country team and recorders can submit a month that has no journal, and correct or withdraw what only they have
     * submitted, such as an import; once the family or its partner has touched or confirmed the month, they alone can.
     */
    JOURNAL_FAMILY_ONLY(403, "Only the family or its partner can correct a journal"),
    /** There is nothing to correct or withdraw: submit the month by PUT first. */
    JOURNAL_NOT_SUBMITTED(404, "No journal was submitted for this month"),
    /** An edition id stands for one content for ever; choose another id. */
    JOURNAL_EDITION_EXISTS(409, "An edition with this id has other content"),
    /** Somebody else corrected the month meanwhile; read it and use the next version. */
    JOURNAL_VERSION_EXISTS(409, "This version of the journal has other content"),
    /** The month was corrected or withdrawn meanwhile; read it and confirm the version that it has now. */
    JOURNAL_VERSION_OUTDATED(409, "The month has another version now"),
    /** Versions have no gaps; the detail names the next one. */
    JOURNAL_VERSION_SKIPPED(409, "An earlier version of the journal is missing"),
    /** The country team has locked the month of this cohort; it can reopen it. */
    JOURNAL_MONTH_LOCKED(409, "The month is locked"),
    /**
     * Two rows of a bulk request have the same family and month, and different content; {@code errors} names the first one. Send one
     * of them, or mark both as offline editions with {@code writtenAt} or {@code basedOn}.
     */
    JOURNAL_TWICE_IN_REQUEST(409, "The request has this month of the family twice"),
    /** A bulk request has at most 5,000 journals; nothing of it was stored. */
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
