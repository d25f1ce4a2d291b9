package org.mutuality.payment.batch;

/** Status of a batch. */
public enum BatchStatus {
    /** Prepared; payouts are being added. */
    PREPARED,
    /** All payouts were added; the budget has not reserved the money yet. */
    FILLED,
    /** The budget has reserved the money; approval is pending. */
    FUNDED,
    /** Approved by as many people as required. */
    APPROVED,
    /** Released: its payouts are being sent. */
    RELEASED,
    /** Closed: no payout is in progress, and unused money is available again. */
    CLOSED,
    /** Cancelled before release. */
    CANCELLED,
    /**
     * Released, all payouts have an outcome and at least one failed: retry or close it. Derived from its payouts when
     * shown; the batch itself is RELEASED.
     */
    PARTIALLY_FAILED
}
