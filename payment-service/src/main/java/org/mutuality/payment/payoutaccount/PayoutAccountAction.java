package org.mutuality.payment.payoutaccount;

/** What was done about an account, as its history tells it. */
public enum PayoutAccountAction {
    SUBMITTED,
    VERIFIED,
    ACCEPTED,
    REJECTED
}
