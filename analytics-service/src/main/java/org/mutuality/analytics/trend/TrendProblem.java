package org.mutuality.analytics.trend;

import org.mutuality.platform.problem.Problem;

enum TrendProblem implements Problem {
    INDICATOR_UNKNOWN(400, "There is no such indicator"),
    // Two answers a moment apart differ by one family: who sees cells of several only must not choose the moment.
    AS_OF_NOT_ALLOWED(403, "Only those who see every family may ask what was known then");

    private final Definition definition;

    TrendProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
