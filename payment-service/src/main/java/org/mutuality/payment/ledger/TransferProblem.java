package org.mutuality.payment.ledger;

import org.mutuality.platform.problem.Problem;

/** Why money can't be moved. */
public enum TransferProblem implements Problem {
    TRANSFER_INVALID(422, "Invalid transfer"),
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
