package org.mutuality.investment.fund;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a fund. Stored for ever as "investment.<SimpleName>"; private to this service. */
public sealed interface FundEvent {
    FundId fundId();

    @Revision("1")
    record FundOpened(FundId fundId, FundTerms terms, Instant openedAt) implements FundEvent {}
}
