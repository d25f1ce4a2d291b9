package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to a stipend. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface StipendEvent {
    StipendId stipendId();

    EarnedMonth earned();

    @Revision("1")
    record StipendAwaitsTerms(StipendId stipendId, EarnedMonth earned, Instant since) implements StipendEvent {}

    @Revision("1")
    record StipendAccrued(StipendId stipendId, EarnedMonth earned, Money amount, Instant accruedAt)
            implements StipendEvent {}

    @Revision("1")
    record StipendForgone(StipendId stipendId, EarnedMonth earned, Forgone reason, Instant forgoneAt)
            implements StipendEvent {}
}
