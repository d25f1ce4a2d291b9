package org.mutuality.investment.fund;

import org.mutuality.platform.problem.Problem;

/** Why a fund can't be opened, or says no. */
public enum FundProblem implements Problem {
    FUND_ALREADY_OPEN(409, "The fund is already open on other terms"),
    FUND_INVALID(422, "Invalid fund"),
    FUND_INSUFFICIENT(409, "Insufficient funds"),
    FUND_RESERVATION_ENDED(409, "The fund's reservation for this investment has ended");

    private final Definition definition;

    FundProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
