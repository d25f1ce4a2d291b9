package org.mutuality.payment.payout;

/** What a provider's word on an order came to; the answer to settling, failing and returning a payout. */
public enum ReportEffect {
    APPLIED,
    /** It had been said before. */
    DUPLICATE,
    /** It can't be, by what was said before: kept, and nothing is changed by it. */
    CONTRADICTION
}
