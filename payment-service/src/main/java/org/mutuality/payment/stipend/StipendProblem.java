package org.mutuality.payment.stipend;

import org.mutuality.platform.problem.Problem;

/** Why stipends can't be shown. */
public enum StipendProblem implements Problem {
    COHORT_NEEDED(400, "Say of which cohort: ?cohort=");

    private final int status;
    private final String title;

    StipendProblem(int status, String title) {
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
