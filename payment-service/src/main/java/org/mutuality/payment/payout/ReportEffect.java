package org.mutuality.payment.payout;

/** Effect of a provider's report about an order. */
public enum ReportEffect {
    /** It was recorded. */
    APPLIED,
    /** The same had been reported before. */
    DUPLICATE,
    /** It contradicts an earlier report: recorded, and nothing changed. */
    CONTRADICTION
}
