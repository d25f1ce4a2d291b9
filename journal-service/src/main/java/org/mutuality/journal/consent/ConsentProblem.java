package org.mutuality.journal.consent;

import org.mutuality.platform.problem.Problem;

/** Refusals for lack of the family's consent. */
public enum ConsentProblem implements Problem {
    /**
     * The family has not consented to keeping a journal, or has withdrawn its consent. It, or who runs its cohort, gives
     * it in the cohort service: PUT /countries/{country}/cohorts/{cohortId}/families/{familyId}/consents/journal. What is
     * stored already stays readable for the family.
     */
    JOURNAL_NEEDS_CONSENT(409, "Keeping a journal needs the family's consent");

    private final Definition definition;

    ConsentProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
