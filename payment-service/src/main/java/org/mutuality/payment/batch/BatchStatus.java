package org.mutuality.payment.batch;

/** How far a batch is. */
public enum BatchStatus {
    PREPARED,
    FILLED,
    FUNDED,
    APPROVED,
    RELEASED,
    CLOSED,
    CANCELLED,
    /**
     * A released one whose payouts are all answered, some or all of them with no: it waits for a retry or for being closed. Read
     * from its lines and shown; the batch itself, which doesn't know them, is RELEASED.
     */
    PARTIALLY_FAILED
}
