package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** What can be asked of a stipend. Never refused: what is earned is earned once, however often it is told. */
public sealed interface StipendCommand {
    StipendId stipendId();

    EarnedMonth earned();

    record AccrueStipend(
            @TargetAggregateIdentifier StipendId stipendId, EarnedMonth earned, Money amount, Instant accruedAt)
            implements StipendCommand {}

    /** The month is earned, but nobody has said yet what it is worth. */
    record AwaitTerms(@TargetAggregateIdentifier StipendId stipendId, EarnedMonth earned, Instant since)
            implements StipendCommand {}

    /** The month was told, but not in time to earn. */
    record ForgoStipend(
            @TargetAggregateIdentifier StipendId stipendId, EarnedMonth earned, Forgone reason, Instant forgoneAt)
            implements StipendCommand {}
}
