package org.mutuality.payment.stipend;

import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a stipend. Private to this service. */
public sealed interface StipendEvent {
    StipendId stipendId();

    CompletedMonth completedMonth();

    @StoredAs(name = "payment.StipendAwaitsTerms", revision = 1)
    record StipendAwaitsTerms(StipendId stipendId, CompletedMonth completedMonth, Instant since)
            implements StipendEvent {}

    @StoredAs(name = "payment.StipendAccrued", revision = 1)
    record StipendAccrued(StipendId stipendId, CompletedMonth completedMonth, Money amount, Instant accruedAt)
            implements StipendEvent {}

    @StoredAs(name = "payment.StipendForfeited", revision = 1)
    record StipendForfeited(
            StipendId stipendId, CompletedMonth completedMonth, ForfeitReason reason, Instant forfeitedAt)
            implements StipendEvent {}
}
