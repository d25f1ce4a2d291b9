package org.mutuality.payment.tier;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing an approval tier. */
public enum TierProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
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
