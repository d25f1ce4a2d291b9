package org.mutuality.payment.payout;

/** What became of an order, as far as we know. Names are stored for ever. */
public enum OrderOutcome {
    UNDER_WAY,
    UNKNOWN,
    SETTLED,
    FAILED,
    RETURNED;

    /** The provider may still pay it. */
    public boolean isOpen() {
        return this == UNDER_WAY || this == UNKNOWN;
    }
}
