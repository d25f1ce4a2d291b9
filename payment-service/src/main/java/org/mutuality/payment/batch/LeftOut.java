package org.mutuality.payment.batch;

/** Why a batch leaves a payout out, in order of precedence. */
public enum LeftOut {
    IN_ANOTHER_BATCH,
    FAMILY_CLOSED,
    HELD,
    NO_PAYOUT_ACCOUNT,
    OTHER_PROVIDER,
    ACCOUNT_WITHOUT_HOLDER,
    ACCOUNT_NOT_VERIFIED,
    ACCOUNT_COOLING_OFF,
    ACCOUNT_NOT_SEEN
}
