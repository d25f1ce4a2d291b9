package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import org.mutuality.platform.problem.ProblemException;

/** Maximum number of rows of a page, 1 to 500: {@code @QueryParam("limit") @DefaultValue("50") PageSize limit}. */
public record PageSize(int rows) {

    /** @throws ProblemException PARAMETER_INVALID */
    public static PageSize parse(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > 500) {
            throw PARAMETER_INVALID.because("limit");
        }
        return new PageSize(Integer.parseInt(text));
    }

    /** Rows to query: one more than the page shows whether there is a next page. */
    public int andOne() {
        return rows + 1;
    }
}
