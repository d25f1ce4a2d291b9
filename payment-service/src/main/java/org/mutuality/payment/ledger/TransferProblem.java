package org.mutuality.payment.ledger;

import org.mutuality.platform.problem.Problem;

/** Why a transfer cannot be posted. */
public enum TransferProblem implements Problem {
    /** The legs do not sum to zero in each currency, or an amount is out of range. */
    TRANSFER_INVALID(422, "Invalid transfer"),
    /** Posted transfers never change. Post another one that corrects it. */
    TRANSFER_ALREADY_POSTED(409, "A transfer with this id was posted with other content");

    private final Definition definition;

    TransferProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
