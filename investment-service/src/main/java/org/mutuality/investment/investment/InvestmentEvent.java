package org.mutuality.investment.investment;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to an investment. Stored for ever as "investment.<SimpleName>"; private to this service. */
public sealed interface InvestmentEvent {
    InvestmentId investmentId();

    Whose whose();

    @Revision("1")
    record InvestmentProposed(
            InvestmentId investmentId, Whose whose, Proposal proposal, String proposedBy, Instant proposedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentOffered(InvestmentId investmentId, Whose whose, Money amount, String offeredBy, Instant offeredAt)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentAccepted(InvestmentId investmentId, Whose whose, Money amount, Instant acceptedAt)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentDeclined(InvestmentId investmentId, Whose whose, Instant declinedAt) implements InvestmentEvent {}
}
