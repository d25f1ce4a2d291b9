package org.mutuality.payment.ledger;

import java.util.UUID;

/** Why money moved. A cause never moves money twice. */
public record TransferCause(CauseType type, UUID id) {
    /** Type of a cause; names are stored and must never change. */
    public enum CauseType {
        /** A stipend for a journal was accrued, or restored. */
        STIPEND,
        /** A stipend was reversed, because its journal was withdrawn. */
        STIPEND_REVERSED,
        /** An investment was committed. */
        INVESTMENT,
        /** A funder's money was received. */
        RECEIPT,
        /** Money was converted to another currency. */
        CONVERSION,
        /** A batch was released: its money goes to the provider. */
        BATCH_RELEASED,
        /** A batch was closed: what it did not spend in time comes back from the provider. */
        BATCH_CLOSED,
        /** An order was sent to a provider. */
        PAYOUT_SENT,
        /** An order was paid in time. */
        PAYOUT_SETTLED,
        /** An order was paid after it had been recorded as failed. */
        PAYOUT_SETTLED_LATE,
        /** An order was not paid. */
        PAYOUT_FAILED,
        /** A payment was returned. */
        PAYOUT_RETURNED,
        /** A payout was cancelled: nobody is left to be paid. */
        PAYOUT_CLOSED,
        /** The stipend of a cancelled payout was reversed, which is posted instead of the cancellation. */
        PAYOUT_CLOSED_REVERSED,
        /** A stipend for a meeting was accrued. */
        MEETING,
        /** A receipt was reversed. */
        RECEIPT_REVERSED,
        /**
         * Money for a late settlement is drawn from the bank, because its batch takes back everything that had failed.
         */
        LATE_DRAWN,
        /** A returned payment goes from the provider back to the bank. */
        RETURN_BANKED,
        /** A provider charged a fee for a payment. */
        PAYOUT_CHARGED,
        /** A provider charged a fee for a return. */
        RETURN_CHARGED,
        /** A conversion was reversed. */
        CONVERSION_REVERSED
    }
}
