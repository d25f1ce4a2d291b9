package org.mutuality.payment.batch;

/** How far a batch is. */
public enum BatchStatus {
    PREPARED,
    FILLED,
    FUNDED,
    APPROVED,
    RELEASED,
    CLOSED,
    CANCELLED
}
