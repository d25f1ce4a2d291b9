package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
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

    @Revision("1")
    record CommitmentAsked(InvestmentId investmentId, Whose whose, Money amount, String askedBy, Instant at)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentCommitted(InvestmentId investmentId, Whose whose, Money amount, String committedBy, Instant at)
            implements InvestmentEvent {}

    @Revision("1")
    record InvestmentDisbursed(InvestmentId investmentId, Whose whose, Money amount, Instant at)
            implements InvestmentEvent {}

    /** It is owed still. @param outcome whether it never arrived, or came back */
    @Revision("1")
    record InvestmentNotArrived(InvestmentId investmentId, Whose whose, Money amount, Outcome outcome, Instant at)
            implements InvestmentEvent {}

    /** @param asked of its fund, which keeps it no longer; empty when it never was */
    @Revision("1")
    record InvestmentClosed(InvestmentId investmentId, Whose whose, Optional<Money> asked, Instant at)
            implements InvestmentEvent {}
}
