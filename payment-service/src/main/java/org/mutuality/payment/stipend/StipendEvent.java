package org.mutuality.payment.stipend;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a stipend. Private to this service. */
public sealed interface StipendEvent {
    StipendId stipendId();

    /** Where the stipend is now: awaiting terms, forfeited, accrued or reversed. */
    sealed interface StipendStateEvent extends StipendEvent {
        CompletedMonth completedMonth();
    }

    @StoredAs(name = "payment.StipendAwaitsTerms", revision = 1)
    record StipendAwaitsTerms(StipendId stipendId, CompletedMonth completedMonth, Instant since)
            implements StipendStateEvent {}

    /** For the first time. */
    @StoredAs(name = "payment.StipendAccrued", revision = 1)
    record StipendAccrued(StipendId stipendId, CompletedMonth completedMonth, Money amount, Instant accruedAt)
            implements StipendStateEvent {}

    @StoredAs(name = "payment.StipendForfeited", revision = 1)
    record StipendForfeited(
            StipendId stipendId, CompletedMonth completedMonth, ForfeitReason reason, Instant forfeitedAt)
            implements StipendStateEvent {}

    /**
     * Its journal was withdrawn: it is not earned any more.
     *
     * @param completedMonth the month as it was accrued
     * @param number how often it was reversed before
     */
    @StoredAs(name = "payment.StipendReversed", revision = 1)
    record StipendReversed(
            StipendId stipendId, CompletedMonth completedMonth, Money amount, int number, Instant reversedAt)
            implements StipendStateEvent {
        /** Of the accrual that is reversed. */
        public UUID accrualId() {
            return stipendId.accrualId(number);
        }
    }

    /**
     * The month was submitted again after it had been withdrawn: its stipend is earned again, at the same amount.
     *
     * @param number how often it was reversed before, from 1
     */
    @StoredAs(name = "payment.StipendRestored", revision = 1)
    record StipendRestored(
            StipendId stipendId, CompletedMonth completedMonth, Money amount, int number, Instant restoredAt)
            implements StipendStateEvent {
        public UUID accrualId() {
            return stipendId.accrualId(number);
        }
    }

    /** A later version of the journal is complete, which changes nothing now. It may matter to a withdrawal that arrives later. */
    @StoredAs(name = "payment.StipendCompletionRecorded", revision = 1)
    record StipendCompletionRecorded(StipendId stipendId, int version, Instant at) implements StipendEvent {}

    /** The journal was withdrawn. */
    @StoredAs(name = "payment.StipendWithdrawalRecorded", revision = 1)
    record StipendWithdrawalRecorded(StipendId stipendId, int version, Instant at) implements StipendEvent {}
}
