package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** Events of an investment, private to this service. */
public sealed interface InvestmentEvent {
    InvestmentId investmentId();

    InvestmentSubject subject();

    /**
     * @param proposal with its purpose only in events from before purposes were encrypted
     * @param encryptedPurpose empty without a purpose, and in events from before
     */
    @FamilyData(of = "subject.familyId", publishedStays = true)
    @StoredAs(name = "investment.InvestmentProposed", revision = 1)
    record InvestmentProposed(
            InvestmentId investmentId,
            InvestmentSubject subject,
            Proposal proposal,
            String proposedBy,
            Instant proposedAt,
            @ErasedField Optional<EncryptedText> encryptedPurpose)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentOffered", revision = 1)
    record InvestmentOffered(
            InvestmentId investmentId, InvestmentSubject subject, Money amount, String offeredBy, Instant offeredAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentAccepted", revision = 1)
    record InvestmentAccepted(InvestmentId investmentId, InvestmentSubject subject, Money amount, Instant acceptedAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentDeclined", revision = 1)
    record InvestmentDeclined(InvestmentId investmentId, InvestmentSubject subject, Instant declinedAt)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.CommitmentRequested", revision = 1)
    record CommitmentRequested(
            InvestmentId investmentId, InvestmentSubject subject, Money amount, String requestedBy, Instant at)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentCommitted", revision = 1)
    record InvestmentCommitted(
            InvestmentId investmentId, InvestmentSubject subject, Money amount, String committedBy, Instant at)
            implements InvestmentEvent {}

    @StoredAs(name = "investment.InvestmentDisbursed", revision = 1)
    record InvestmentDisbursed(InvestmentId investmentId, InvestmentSubject subject, Money amount, Instant at)
            implements InvestmentEvent {}

    /** The payout failed or was returned; the investment is still owed. @param outcome FAILED or RETURNED */
    @StoredAs(name = "investment.InvestmentNotArrived", revision = 1)
    record InvestmentNotArrived(
            InvestmentId investmentId, InvestmentSubject subject, Money amount, PayoutOutcome outcome, Instant at)
            implements InvestmentEvent {}

    /** @param requested amount that its fund releases; empty when no commitment was requested */
    @StoredAs(name = "investment.InvestmentClosed", revision = 1)
    record InvestmentClosed(InvestmentId investmentId, InvestmentSubject subject, Optional<Money> requested, Instant at)
            implements InvestmentEvent {}

    /** Family and fund of an investment, part of each of its events. */
    public record InvestmentSubject(UUID familyId, UUID cohortId, String country, UUID fundId) {}
}
