package org.mutuality.payment.provider.bank.report;

import org.mutuality.platform.problem.Problem;

/** Why a bank's file isn't taken; nothing of it has had an effect then. */
public enum BankFileProblem implements Problem {
    BANK_FILE_TOO_LARGE(413, "The bank file is too large"),
    BANK_FILE_UNREADABLE(422, "The bank file cannot be read"),
    BANK_FILE_UNSUPPORTED(422, "Unsupported kind of bank file"),
    BANK_FILE_WRONG_COUNT(422, "The number of entries in the file differs from its control number"),
    BANK_FILE_WRONG_SUM(422, "The sum of the entries in the file differs from its control sum");

    private final Definition definition;

    BankFileProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
