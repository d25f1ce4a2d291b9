package org.mutuality.investment.fund;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a fund, private to this service. */
public sealed interface FundEvent {
    FundId fundId();

    @StoredAs(name = "investment.FundOpened", revision = 1)
    record FundOpened(FundId fundId, FundTerms terms, Instant openedAt) implements FundEvent {}

    @StoredAs(name = "investment.FundsReserved", revision = 1)
    record FundsReserved(FundId fundId, UUID investmentId, Money amount, Instant at) implements FundEvent {}

    /** @param reserved amount that is released; zero when nothing was reserved */
    @StoredAs(name = "investment.FundsReleased", revision = 1)
    record FundsReleased(FundId fundId, UUID investmentId, Money reserved, Instant at) implements FundEvent {}
}
