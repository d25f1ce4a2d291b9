package org.mutuality.journal.journal;

import org.mutuality.platform.problem.Problem;

/** Why a journal can't be taken. No answer is ever a reason to refuse one, as long as it can be read. */
enum JournalProblem implements Problem {
    JOURNAL_COHORT_NOT_OPEN(409, "The cohort isn't open yet"),
    JOURNAL_MONTH_IN_FUTURE(422, "A journal tells a month that has begun"),
    JOURNAL_MONTH_BEFORE_COHORT(422, "The cohort began later than this month"),
    JOURNAL_INVALID(422, "Some of it isn't as the form asks"),
    JOURNAL_IS_THE_FAMILYS(403, "What was told is the family's to change, never the country team's"),
    JOURNAL_NOT_TOLD(404, "This month has not been told yet"),
    JOURNAL_EDITION_TAKEN(409, "There is an edition of this id, with other content"),
    JOURNAL_VERSION_TAKEN(409, "The journal has this version already, with other content"),
    JOURNAL_VERSION_AHEAD(409, "A version before this one is missing"),
    JOURNAL_MONTH_LOCKED(409, "The month is locked; the country team can reopen it"),
    JOURNALS_TOO_MANY(413, "One call takes up to 5,000 journals");

    private final Definition definition;

    JournalProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
