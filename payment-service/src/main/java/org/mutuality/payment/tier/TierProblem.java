package org.mutuality.payment.tier;

import org.mutuality.platform.problem.Problem;

/** Why a tier can't be set. */
public enum TierProblem implements Problem {
    TIER_INVALID(422, "Invalid tier");

    private final int status;
    private final String title;

    TierProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
