package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** What can be asked of a stipend. Never refused: what is earned is earned once, however often it is told. */
public sealed interface StipendCommand {
    StipendId stipendId();

    CompletedMonth completedMonth();

    record AccrueStipend(
            @TargetAggregateIdentifier StipendId stipendId,
            CompletedMonth completedMonth,
            Money amount,
            Instant accruedAt)
            implements StipendCommand {}

    /** The month is earned, but nobody has said yet what it is worth. */
    record AwaitStipendTerms(
            @TargetAggregateIdentifier StipendId stipendId, CompletedMonth completedMonth, Instant since)
            implements StipendCommand {}

    /** The month was told, but not in time to earn. */
    record ForfeitStipend(
            @TargetAggregateIdentifier StipendId stipendId,
            CompletedMonth completedMonth,
            ForfeitReason reason,
            Instant forfeitedAt)
            implements StipendCommand {}
}
