package org.mutuality.payment.reconciliation.difference;

import org.mutuality.platform.problem.Problem;

/** Why a difference can't be found, or can't be resolved like this. */
public enum DifferenceProblem implements Problem {
    RESOLUTION_INVALID(422, "Invalid resolution"),
    RESOLUTION_NOT_PROPOSED(409, "No resolution was proposed"),
    RESOLUTION_NEEDS_FOUR_EYES(403, "The proposer of a resolution cannot approve it"),
    DIFFERENCE_RESOLVED(409, "The difference is already resolved"),
    PROVIDER_WITHOUT_STATEMENT(409, "The provider has no statement to fetch");

    private final Definition definition;

    DifferenceProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
