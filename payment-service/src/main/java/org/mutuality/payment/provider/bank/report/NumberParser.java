package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.math.BigDecimal;
import org.mutuality.contracts.Money;

/** Parses numbers in a bank's file. */
final class NumberParser {
    private NumberParser() {}

    /** @throws ProblemException BANK_FILE_UNREADABLE */
    static BigDecimal decimal(String text) {
        // As in the schemas: 18 digits, and a sign for sums.
        if (!text.matches("[+-]?\\d{1,18}(\\.\\d{0,17})?|[+-]?\\.\\d{1,17}")) {
            throw BANK_FILE_UNREADABLE.because("number");
        }
        return new BigDecimal(text);
    }

    /** @throws ProblemException BANK_FILE_UNREADABLE */
    static long count(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw BANK_FILE_UNREADABLE.because("count");
        }
        return Long.parseLong(text);
    }

    /** @throws ProblemException BANK_FILE_UNREADABLE, also for parts of a minor unit */
    static Money money(String amount, String currency) {
        try {
            return Money.of(decimal(amount).stripTrailingZeros().toPlainString(), currency);
        } catch (IllegalArgumentException e) {
            throw BANK_FILE_UNREADABLE.because("amount");
        }
    }
}
