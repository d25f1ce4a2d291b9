package org.mutuality.payment.budget;

import org.mutuality.platform.problem.Problem;

/** Why a purse says no. */
public enum BudgetProblem implements Problem {
    CONVERSION_INVALID(422, "Invalid conversion"),
    // As the ledger says it, which took conversions before there were purses: a type is for ever.
    TRANSFER_ALREADY_POSTED(409, "A transfer with this id was posted with other content"),
    BUDGET_EMPTY(409, "The budget has never received money"),
    BUDGET_INSUFFICIENT(409, "Insufficient funds"),
    // As of receipts.
    REVERSAL_INVALID(422, "Invalid reversal"),
    REVERSAL_NOT_PROPOSED(409, "No reversal was proposed"),
    REVERSAL_NEEDS_FOUR_EYES(403, "The proposer of a reversal cannot approve it"),
    REVERSAL_APPROVED(409, "The reversal is already approved");

    private final Definition definition;

    BudgetProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
