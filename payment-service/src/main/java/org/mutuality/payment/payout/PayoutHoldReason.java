package org.mutuality.payment.payout;

/** Why a payout is on hold. The names are stored. */
public enum PayoutHoldReason {
    /** The family does not consent to be paid: it never did, or withdrew its consent. */
    CONSENT_WITHDRAWN
}
