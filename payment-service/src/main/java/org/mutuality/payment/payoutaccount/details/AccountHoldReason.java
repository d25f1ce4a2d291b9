package org.mutuality.payment.payoutaccount.details;

/** Why an account isn't paid to now; the first that applies. */
public enum AccountHoldReason {
    /** A bank's, of before its holder's name was asked for: it has to be told anew. */
    ACCOUNT_WITHOUT_HOLDER,
    /** The family hasn't said yet that it is its own. */
    ACCOUNT_NOT_VERIFIED,
    /** No second person has seen it, or one has rejected it. */
    ACCOUNT_CHANGE_NOT_REVIEWED,
    /** It was changed a short while ago. */
    ACCOUNT_COOLING_OFF
}
