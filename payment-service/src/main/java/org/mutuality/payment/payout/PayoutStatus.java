package org.mutuality.payment.payout;

/** How far a payout is. */
public enum PayoutStatus {
    DUE,
    BATCHED,
    SENT,
    UNKNOWN,
    SETTLED,
    FAILED,
    RETURNED,
    CLOSED;

    /** Owed, and no batch has it. */
    boolean isClaimable() {
        return this == DUE || this == RETURNED;
    }

    /** Owed, in a batch, and nothing is under way. */
    boolean isFreeable() {
        return this == BATCHED || this == FAILED;
    }

    /** Owed, and nothing is under way. */
    public boolean isUnpaid() {
        return isClaimable() || isFreeable();
    }

    /** It isn't waiting to be sent, for the first time or anew. */
    public boolean isSent() {
        return this != DUE && this != BATCHED;
    }

    /** The provider may be paying it this moment. */
    boolean isUnderWay() {
        return this == SENT || this == UNKNOWN;
    }
}
