package org.mutuality.payment.ledger;

/** Side of a posting. */
public enum EntrySide {
    /** Debit. */
    DEBIT,
    /** Credit. */
    CREDIT;

    /** The amount as it counts in sums: debits positive, credits negative. */
    public long signed(long amount) {
        return this == DEBIT ? amount : -amount;
    }
}
