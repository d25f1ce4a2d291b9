package org.mutuality.payment.payout;

/** Why a payout is on hold. The names are stored. */
public enum PayoutHoldReason {
    /** The family withdrew its consent to be paid. */
    CONSENT_WITHDRAWN
}
