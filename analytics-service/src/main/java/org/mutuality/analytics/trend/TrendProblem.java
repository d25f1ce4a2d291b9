package org.mutuality.analytics.trend;

import org.mutuality.platform.problem.Problem;

enum TrendProblem implements Problem {
    INDICATOR_UNKNOWN(400, "Unknown indicator"),
    // Two answers a moment apart differ by one family: who sees cells of several only must not choose the moment.
    AS_OF_NOT_ALLOWED(403, "asOf needs full access to the cohort");

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
