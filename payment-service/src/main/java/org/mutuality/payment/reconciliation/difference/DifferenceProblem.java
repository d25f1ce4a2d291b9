package org.mutuality.payment.reconciliation.difference;

import org.mutuality.platform.problem.Problem;

/** Why a difference cannot be resolved, or a statement not fetched. */
public enum DifferenceProblem implements Problem {
    /** The reason needs 1 to 500 characters. */
    RESOLUTION_INVALID(422, "Invalid resolution"),
    /** A finance maker has to propose a resolution first. */
    RESOLUTION_NOT_PROPOSED(409, "No resolution was proposed"),
    /** Another finance checker has to approve it. */
    RESOLUTION_NEEDS_FOUR_EYES(403, "The proposer of a resolution cannot approve it"),
    /** Its resolution was approved and cannot be changed any more. */
    DIFFERENCE_RESOLVED(409, "The difference is already resolved"),
    /** Banks and distributors of cash are reconciled from their files, see /provider-files. */
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
