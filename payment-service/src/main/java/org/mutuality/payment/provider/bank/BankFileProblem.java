package org.mutuality.payment.provider.bank;

import org.mutuality.platform.problem.Problem;

/** Why a bank's file isn't taken; nothing of it has had an effect then. */
public enum BankFileProblem implements Problem {
    BANK_FILE_TOO_LARGE(413, "The file is larger than any of a bank's"),
    BANK_FILE_UNREADABLE(422, "The file can't be read to its end"),
    BANK_FILE_OF_ANOTHER_KIND(422, "The file is none that is read here"),
    BANK_FILE_WRONG_COUNT(422, "The file has another number of lines than it says"),
    BANK_FILE_WRONG_SUM(422, "The file's lines come to another sum than it says");

    private final Definition definition;

    BankFileProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
