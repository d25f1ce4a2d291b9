package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** Commands to a stipend. Never refused: a stipend is earned once, however often its journal is delivered. */
public sealed interface StipendCommand {
    StipendId stipendId();

    record AccrueStipend(
            @TargetAggregateIdentifier StipendId stipendId,
            CompletedMonth completedMonth,
            Money amount,
            Instant accruedAt)
            implements StipendCommand {}

    /** The month is completed, but no terms are set for it. */
    record AwaitStipendTerms(
            @TargetAggregateIdentifier StipendId stipendId, CompletedMonth completedMonth, Instant since)
            implements StipendCommand {}

    /**
     * The journal of the month was withdrawn. Together with completed months it may arrive in any order.
     *
     * @param version of the journal that is its withdrawal
     */
    record RecordJournalWithdrawal(
            @TargetAggregateIdentifier StipendId stipendId, int version, Instant at) implements StipendCommand {}

    /** The month is completed, but earns nothing. */
    record ForfeitStipend(
            @TargetAggregateIdentifier StipendId stipendId,
            CompletedMonth completedMonth,
            ForfeitReason reason,
            Instant forfeitedAt)
            implements StipendCommand {}
}
