package org.mutuality.payment.provider.bank.report;

import org.mutuality.platform.problem.Problem;

/** Why a bank's file is refused; no line of it has had an effect then. */
public enum BankFileProblem implements Problem {
    /** At most 64 MB. */
    BANK_FILE_TOO_LARGE(413, "The bank file is too large"),
    /** It is not well-formed, is truncated, or lacks a required element. The detail says which. */
    BANK_FILE_UNREADABLE(422, "The bank file cannot be read"),
    /** Supported are pain.002.001.10, pain.002.001.03 and camt.053.001.08. */
    BANK_FILE_UNSUPPORTED(422, "Unsupported kind of bank file"),
    /** The file is incomplete or damaged, or reports on another file than the one that was issued. */
    BANK_FILE_WRONG_COUNT(422, "The number of entries in the file differs from its control number"),
    /** The file is incomplete or damaged, or reports on another file than the one that was issued. */
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
