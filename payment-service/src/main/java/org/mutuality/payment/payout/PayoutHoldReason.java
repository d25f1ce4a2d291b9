package org.mutuality.payment.payout;

/** Why what is owed waits. Names are stored for ever. */
public enum PayoutHoldReason {
    CONSENT_WITHDRAWN
}
