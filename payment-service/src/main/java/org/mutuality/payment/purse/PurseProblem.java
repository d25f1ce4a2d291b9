package org.mutuality.payment.purse;

import org.mutuality.platform.problem.Problem;

/** Why a purse says no. */
public enum PurseProblem implements Problem {
    CONVERSION_INVALID(422, "The conversion isn't as it should be"),
    // As the ledger says it, which took conversions before there were purses: a type is for ever.
    TRANSFER_ALREADY_POSTED(409, "It was posted with another content; what is posted is never changed"),
    PURSE_EMPTY(409, "Nothing has ever come into the purse"),
    PURSE_TOO_SMALL(409, "There isn't as much in the purse as is asked"),
    // As of receipts.
    REVERSAL_INVALID(422, "The reversal isn't as it should be"),
    REVERSAL_NOT_PROPOSED(409, "No reversal has been proposed"),
    REVERSAL_NEEDS_FOUR_EYES(403, "The one who proposes a reversal can't approve it"),
    REVERSAL_APPROVED(409, "The reversal is approved already");

    private final int status;
    private final String title;

    PurseProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
