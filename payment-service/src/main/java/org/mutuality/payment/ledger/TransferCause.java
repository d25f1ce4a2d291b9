package org.mutuality.payment.ledger;

import java.util.UUID;

/** Why money moved. The same cause never moves it twice. */
public record TransferCause(CauseType type, UUID id) {
    /** Kinds of causes; names are stored for ever. */
    public enum CauseType {
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
        RECEIPT_REVERSED,
        /** What was settled late is drawn from the bank: its batch has taken back, or will, what had failed. */
        LATE_DRAWN,
        /** What came back from a family goes on from the provider to the bank. */
        RETURN_BANKED,
        /** What a provider took for paying. */
        PAYOUT_CHARGED,
        /** What a provider took for bringing back what it had paid. */
        RETURN_CHARGED,
        CONVERSION_REVERSED
    }
}
