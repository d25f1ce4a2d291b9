package org.mutuality.payment.payout;

/** Service of a provider that it may charge a fee for. The names are stored. */
public enum FeeType {
    /** Paying the order. */
    PAYING,
    /** Returning a payment. */
    RETURNING
}
