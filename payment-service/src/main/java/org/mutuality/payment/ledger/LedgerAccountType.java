package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.EntrySide.CREDIT;
import static org.mutuality.payment.ledger.EntrySide.DEBIT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The chart of accounts: who owns accounts of a type, and on which side they grow. Names are stored and must never change.
 */
public enum LedgerAccountType {
    /** Money at the bank or in cash, held for a fund or a cohort. */
    BANK(DEBIT),
    /** Money that funders gave for a fund or a cohort. */
    BUDGET(CREDIT),
    /** Cost of the stipends of a cohort. */
    STIPEND_EXPENSE(DEBIT),
    /** Cost of the investments of a fund. */
    INVESTMENT_EXPENSE(DEBIT),
    /** What is owed to a family. */
    FAMILY_PAYABLE(CREDIT),
    /** Sent through a provider, and not confirmed yet. */
    PROVIDER_CLEARING(CREDIT),
    /** Money held by a provider. */
    PROVIDER(DEBIT),
    /** Fees charged by a provider, paid from the money of a fund or a cohort. */
    FEES(DEBIT),
    /** Payments that were returned and wait to be paid again. */
    RETURNED(CREDIT),
    /** Clearing between two currencies of a fund or a cohort: what one side of a conversion gave for the other. */
    CONVERSION(DEBIT);

    private final EntrySide normal;

    LedgerAccountType(EntrySide normal) {
        this.normal = normal;
    }

    /** The side on which it grows. */
    public EntrySide normal() {
        return normal;
    }

    /** Programme money is never a family's earned income. */
    public boolean isProgrammeMoney() {
        return this == STIPEND_EXPENSE || this == INVESTMENT_EXPENSE || this == FAMILY_PAYABLE;
    }

    /** As in an account's name: {@code family-payable}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LedgerAccountType> parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
