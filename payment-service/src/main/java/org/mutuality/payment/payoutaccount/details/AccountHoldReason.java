package org.mutuality.payment.payoutaccount.details;

/** Why nothing is paid to an account now; the first reason that applies. */
public enum AccountHoldReason {
    /** A bank account without a holder's name; it has to be submitted again. */
    ACCOUNT_WITHOUT_HOLDER,
    /** The family has not verified it yet. */
    ACCOUNT_NOT_VERIFIED,
    /** No second person has accepted it, or one has rejected it. */
    ACCOUNT_CHANGE_NOT_REVIEWED,
    /** It was changed recently. */
    ACCOUNT_COOLING_OFF
}
