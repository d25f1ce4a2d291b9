package org.mutuality.investment.investment;

import org.mutuality.platform.problem.Problem;

/** Refusals of investment commands. */
public enum InvestmentProblem implements Problem {
    /** A proposal cannot be changed. Use another id for another proposal. */
    INVESTMENT_ALREADY_PROPOSED(409, "An investment with this id has other content"),
    /** The proposal has an invalid field; {@code errors} lists each. */
    INVESTMENT_INVALID(422, "Invalid proposal"),
    /** Another member of the country team must make the offer. */
    OFFER_NEEDS_FOUR_EYES(403, "The proposer of an investment cannot offer it"),
    /** An offer cannot be changed. */
    OFFER_ALREADY_MADE(409, "Another amount was already offered"),
    /** The amount is invalid; {@code errors} says why. */
    OFFER_INVALID(422, "Invalid offer"),
    /** The offer was made to another family. */
    ANSWER_BY_FAMILY_ONLY(403, "Only the family can answer an offer"),
    /** The country team must make an offer first. */
    ANSWER_NEEDS_OFFER(409, "No offer has been made yet"),
    /** An answer cannot be changed. */
    OFFER_ALREADY_ANSWERED(409, "The family has already given another answer"),
    /** A member of the country team who neither proposed nor offered the investment must commit to it. */
    COMMITMENT_NEEDS_FOUR_EYES(403, "The proposer or offerer of an investment cannot commit to it"),
    /** The family must accept the offer first. */
    COMMITMENT_NEEDS_ACCEPTANCE(409, "The family has not accepted an offer"),
    /** Another member of the country team has committed to it. */
    INVESTMENT_ALREADY_COMMITTED(409, "Another person has already committed to the investment"),
    /** The investment was owed when it was accepted, before commitments existed. */
    INVESTMENT_PAID_OUT(409, "The investment was already paid out without a commitment"),
    /** Nothing can change in an investment whose family's data was erased. */
    INVESTMENT_CLOSED(409, "The investment is closed because its family was erased"),
    /** Family, fund or amount of the payout differ from the investment. */
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
