package org.mutuality.investment.fund;

import org.mutuality.platform.problem.Problem;

/** Refusals of fund commands. */
public enum FundProblem implements Problem {
    /** The terms of a fund cannot be changed. Use another id for another fund. */
    FUND_ALREADY_OPEN(409, "The fund is already open on other terms"),
    /** A term is invalid; {@code errors} lists each invalid field. */
    FUND_INVALID(422, "Invalid fund"),
    /** The amount exceeds what the fund has not reserved yet. The detail says how much is left. */
    FUND_INSUFFICIENT(409, "Insufficient funds"),
    /** The investment was closed, so nothing can be reserved for it. */
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
