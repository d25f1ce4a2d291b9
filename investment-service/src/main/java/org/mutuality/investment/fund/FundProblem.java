package org.mutuality.investment.fund;

import org.mutuality.platform.problem.Problem;

/** Why a fund can't be opened, or says no. */
public enum FundProblem implements Problem {
    FUND_ALREADY_OPEN(409, "The fund is open already, on other terms"),
    FUND_INVALID(422, "The fund isn't as it should be"),
    FUND_TOO_SMALL(409, "There isn't as much left in the fund"),
    FUND_PROMISE_ENDED(409, "The fund keeps nothing for this investment any more");

    private final Definition definition;

    FundProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
