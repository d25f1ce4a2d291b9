package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/** What has happened to an investment. Private to this service. */
public sealed interface InvestmentEvent {
    InvestmentId investmentId();

    Whose whose();

    @StoredAs(name = "investment.InvestmentProposed", revision = 1)
    record InvestmentProposed(
            InvestmentId investmentId, Whose whose, Proposal proposal, String proposedBy, Instant proposedAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentOffered", revision = 1)
    record InvestmentOffered(InvestmentId investmentId, Whose whose, Money amount, String offeredBy, Instant offeredAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentAccepted", revision = 1)
    record InvestmentAccepted(InvestmentId investmentId, Whose whose, Money amount, Instant acceptedAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentDeclined", revision = 1)
    record InvestmentDeclined(InvestmentId investmentId, Whose whose, Instant declinedAt) implements InvestmentEvent {}

    @StoredAs(name = "investment.CommitmentRequested", revision = 1)
    record CommitmentAsked(InvestmentId investmentId, Whose whose, Money amount, String askedBy, Instant at)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentCommitted", revision = 1)
    record InvestmentCommitted(InvestmentId investmentId, Whose whose, Money amount, String committedBy, Instant at)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentDisbursed", revision = 1)
    record InvestmentDisbursed(InvestmentId investmentId, Whose whose, Money amount, Instant at)
            implements InvestmentEvent {}

    /** It is owed still. @param outcome whether it never arrived, or came back */
    @StoredAs(name = "investment.InvestmentNotArrived", revision = 1)
    record InvestmentNotArrived(InvestmentId investmentId, Whose whose, Money amount, Outcome outcome, Instant at)
            implements InvestmentEvent {}

    /** @param asked of its fund, which keeps it no longer; empty when it never was */
    @StoredAs(name = "investment.InvestmentClosed", revision = 1)
    record InvestmentClosed(InvestmentId investmentId, Whose whose, Optional<Money> asked, Instant at)
            implements InvestmentEvent {}
}
