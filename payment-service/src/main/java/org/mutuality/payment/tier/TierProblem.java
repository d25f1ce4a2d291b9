package org.mutuality.payment.tier;

import org.mutuality.platform.problem.Problem;

/** Why a tier can't be set. */
public enum TierProblem implements Problem {
    TIER_INVALID(422, "Invalid tier");

    private final Definition definition;

    TierProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
