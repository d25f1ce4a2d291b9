package org.mutuality.payment.ledger;

import java.util.UUID;

/** Why money moved. The same cause never moves it twice. */
public record Cause(Why why, UUID id) {
    /** Kinds of causes; names are stored for ever. */
    public enum Why {
        STIPEND,
        INVESTMENT,
        RECEIPT,
        CONVERSION,
        BATCH_RELEASED,
        BATCH_CLOSED,
        PAYOUT_SENT,
        PAYOUT_SETTLED,
        PAYOUT_SETTLED_LATE,
        PAYOUT_FAILED,
        PAYOUT_RETURNED,
        PAYOUT_CLOSED,
        MEETING,
        RECEIPT_REVERSED
    }
}
