package org.mutuality.payment.ledger;

/** Of a posting. */
public enum EntrySide {
    DEBIT,
    CREDIT;

    /** {@code amount} as it counts in sums: debits up, credits down. */
    long signed(long amount) {
        return this == DEBIT ? amount : -amount;
    }
}
