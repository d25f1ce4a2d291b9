package org.mutuality.payment.payout;

/** What a provider does for an order, and may charge for. Names are stored for ever. */
public enum FeeType {
    PAYING,
    RETURNING
}
