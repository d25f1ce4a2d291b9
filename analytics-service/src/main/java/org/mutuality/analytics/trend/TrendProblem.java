package org.mutuality.analytics.trend;

import org.mutuality.platform.problem.Problem;

enum TrendProblem implements Problem {
    INDICATOR_UNKNOWN(400, "Unknown indicator"),
    // Two answers a moment apart differ by one family: who sees cells of several only must not choose the moment.
    AS_OF_NOT_ALLOWED(403, "asOf needs full access to the cohort");

    private final Definition definition;

    TrendProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
