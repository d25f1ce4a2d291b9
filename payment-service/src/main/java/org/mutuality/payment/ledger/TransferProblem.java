package org.mutuality.payment.ledger;

import org.mutuality.platform.problem.Problem;

/** Why money can't be moved. */
public enum TransferProblem implements Problem {
    TRANSFER_INVALID(422, "The transfer isn't as it should be"),
    TRANSFER_ALREADY_POSTED(409, "It was posted with another content; what is posted is never changed");

    private final Definition definition;

    TransferProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
