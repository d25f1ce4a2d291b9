package org.mutuality.payment.payoutaccount;

/** Why a payout account isn't paid to yet. */
public enum HeldBack {
    ACCOUNT_NOT_VERIFIED,
    ACCOUNT_COOLING_OFF,
    ACCOUNT_NOT_SEEN
}
