package org.mutuality.investment.fund;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to a fund. Stored for ever as "investment.<SimpleName>"; private to this service. */
public sealed interface FundEvent {
    FundId fundId();

    @Revision("1")
    record FundOpened(FundId fundId, FundTerms terms, Instant openedAt) implements FundEvent {}

    @Revision("1")
    record MoneyPromised(FundId fundId, UUID investmentId, Money amount, Instant at) implements FundEvent {}

    /** @param promised that is free again; zero when nothing had been */
    @Revision("1")
    record PromiseEnded(FundId fundId, UUID investmentId, Money promised, Instant at) implements FundEvent {}
}
