package org.mutuality.payment.stipend;

import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a stipend. Private to this service. */
public sealed interface StipendEvent {
    StipendId stipendId();

    EarnedMonth earned();

    @StoredAs(name = "payment.StipendAwaitsTerms", revision = 1)
    record StipendAwaitsTerms(StipendId stipendId, EarnedMonth earned, Instant since) implements StipendEvent {}

    @StoredAs(name = "payment.StipendAccrued", revision = 1)
    record StipendAccrued(StipendId stipendId, EarnedMonth earned, Money amount, Instant accruedAt)
            implements StipendEvent {}

    @StoredAs(name = "payment.StipendForfeited", revision = 1)
    record StipendForgone(StipendId stipendId, EarnedMonth earned, Forgone reason, Instant forgoneAt)
            implements StipendEvent {}
}
