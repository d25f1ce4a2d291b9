package org.mutuality.analytics.trend;

import org.mutuality.platform.problem.Problem;

/** Refusals of trend queries. */
enum TrendProblem implements Problem {
    /** GET /trends/indicators lists the indicators. */
    INDICATOR_UNKNOWN(400, "Unknown indicator"),
    // Two trends of slightly different times may differ by one family, which would reveal that family.
    /** Only callers who may read every family of the scope may choose the time. Leave asOf out. */
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
