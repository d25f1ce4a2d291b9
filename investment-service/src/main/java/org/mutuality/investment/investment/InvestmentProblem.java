package org.mutuality.investment.investment;

import org.mutuality.platform.problem.Problem;

/** Why an investment can't be proposed, offered, answered or committed. */
public enum InvestmentProblem implements Problem {
    INVESTMENT_ALREADY_PROPOSED(409, "Something else was proposed under this id"),
    INVESTMENT_INVALID(422, "The proposal isn't as it should be"),
    OFFER_NEEDS_FOUR_EYES(403, "The one who proposes an investment can't offer it"),
    OFFER_ALREADY_MADE(409, "Another amount was offered"),
    OFFER_INVALID(422, "The offer isn't as it should be"),
    ANSWER_NOT_YOURS(403, "Only the family itself answers"),
    ANSWER_NEEDS_OFFER(409, "Nothing was offered yet"),
    ANSWER_ALREADY_GIVEN(409, "The family has answered otherwise"),
    COMMITMENT_NEEDS_FOUR_EYES(403, "The one who proposed or offered an investment can't commit to it"),
    COMMITMENT_NEEDS_ACCEPTANCE(409, "The family hasn't accepted an offer"),
    INVESTMENT_ALREADY_COMMITTED(409, "Another person has committed to the investment"),
    INVESTMENT_PAID_OUT(409, "It is paid out already, without a commitment"),
    INVESTMENT_CLOSED(409, "The investment is closed: its family was erased"),
    PAYOUT_OF_ANOTHER(409, "It isn't this investment that was paid out");

    private final Definition definition;

    InvestmentProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
