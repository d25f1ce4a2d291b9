package org.mutuality.investment.investment;

import org.mutuality.platform.problem.Problem;

/** Why an investment can't be proposed, offered, answered or committed. */
public enum InvestmentProblem implements Problem {
    INVESTMENT_ALREADY_PROPOSED(409, "An investment with this id has other content"),
    INVESTMENT_INVALID(422, "Invalid proposal"),
    OFFER_NEEDS_FOUR_EYES(403, "The proposer of an investment cannot offer it"),
    OFFER_ALREADY_MADE(409, "Another amount was already offered"),
    OFFER_INVALID(422, "Invalid offer"),
    ANSWER_BY_FAMILY_ONLY(403, "Only the family can answer an offer"),
    ANSWER_NEEDS_OFFER(409, "No offer has been made yet"),
    OFFER_ALREADY_ANSWERED(409, "The family has already given another answer"),
    COMMITMENT_NEEDS_FOUR_EYES(403, "The proposer or offerer of an investment cannot commit to it"),
    COMMITMENT_NEEDS_ACCEPTANCE(409, "The family has not accepted an offer"),
    INVESTMENT_ALREADY_COMMITTED(409, "Another person has already committed to the investment"),
    INVESTMENT_PAID_OUT(409, "The investment was already paid out without a commitment"),
    INVESTMENT_CLOSED(409, "The investment is closed because its family was erased"),
    PAYOUT_OF_OTHER_INVESTMENT(409, "The payout belongs to another investment");

    private final Definition definition;

    InvestmentProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
