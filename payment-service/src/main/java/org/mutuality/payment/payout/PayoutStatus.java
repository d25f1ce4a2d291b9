package org.mutuality.payment.payout;

/** Status of a payout. */
public enum PayoutStatus {
    /** Owed, in no batch. */
    DUE,
    /** In a batch; not sent yet. */
    BATCHED,
    /** Sent to the provider. */
    SENT,
    /** Sent; the provider did not answer, so it may have paid or not. */
    UNKNOWN,
    /** Paid. */
    SETTLED,
    /** Not paid; still owed. */
    FAILED,
    /** Paid and returned; still owed, unless what it was owed for was taken away: then it is closed. */
    RETURNED,
    /** No longer owed, because the family was erased or the stipend was reversed. */
    CLOSED;

    /** Owed and in no batch. */
    boolean isClaimable() {
        return this == DUE || this == RETURNED;
    }

    /** Owed, in a batch and not in progress. */
    boolean isFreeable() {
        return this == BATCHED || this == FAILED;
    }

    /** Owed and not in progress. */
    public boolean isUnpaid() {
        return isClaimable() || isFreeable();
    }

    /** Not waiting to be sent, for the first time or again. */
    public boolean isSent() {
        return this != DUE && this != BATCHED;
    }

    /** The provider may be paying it at this moment. */
    boolean isUnderWay() {
        return this == SENT || this == UNKNOWN;
    }
}
