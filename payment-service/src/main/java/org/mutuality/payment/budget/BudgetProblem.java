package org.mutuality.payment.budget;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing a command to a budget. */
public enum BudgetProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    CONVERSION_INVALID(422, "Invalid conversion"),
    /** The id is in use for a transfer with other content. Use another id. */
    TRANSFER_ALREADY_POSTED(409, "A transfer with this id was posted with other content"),
    /** A conversion has to be proposed before it can be approved. */
    CONVERSION_NOT_PROPOSED(409, "No conversion was proposed"),
    /** The proposer of a conversion cannot approve it. Another finance checker has to. */
    CONVERSION_NEEDS_FOUR_EYES(403, "The proposer of a conversion cannot approve it"),
    /** Another person has approved the conversion; the money is exchanged. */
    CONVERSION_APPROVED(409, "The conversion is already approved"),
    /** The cohort or fund has not received money yet. Record a receipt first. */
    BUDGET_EMPTY(409, "The budget has never received money"),
    /** Less is available than the amount requested; the rest is reserved, spent or was never received. */
    BUDGET_INSUFFICIENT(409, "Insufficient funds"),
    /** The request has invalid fields; {@code errors} lists them all. */
    REVERSAL_INVALID(422, "Invalid reversal"),
    /** A reversal has to be proposed before it can be approved. */
    REVERSAL_NOT_PROPOSED(409, "No reversal was proposed"),
    /** The proposer of a reversal cannot approve it. Another person has to. */
    REVERSAL_NEEDS_FOUR_EYES(403, "The proposer of a reversal cannot approve it"),
    /** The reversal was approved, so it cannot be proposed or approved again. */
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
