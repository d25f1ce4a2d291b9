package org.mutuality.analytics.trend;

import org.mutuality.platform.problem.Problem;

enum TrendProblem implements Problem {
    INDICATOR_UNKNOWN(400, "There is no such indicator"),
    // Two answers a moment apart differ by one family: who sees cells of several only must not choose the moment.
    AS_OF_NOT_ALLOWED(403, "Only those who see every family may ask what was known then");

    private final int status;
    private final String title;

    TrendProblem(int status, String title) {
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
