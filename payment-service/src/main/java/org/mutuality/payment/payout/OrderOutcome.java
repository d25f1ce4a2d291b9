package org.mutuality.payment.payout;

/** Outcome of an order, as far as known. The names are stored. */
public enum OrderOutcome {
    /** Sent; no answer yet. */
    UNDER_WAY,
    /** The provider did not answer; it may have paid or not. */
    UNKNOWN,
    /** Paid. */
    SETTLED,
    /** Not paid. */
    FAILED,
    /** Paid, and the money came back. */
    RETURNED;

    /** The provider may still pay it. */
    public boolean isOpen() {
        return this == UNDER_WAY || this == UNKNOWN;
    }
}
