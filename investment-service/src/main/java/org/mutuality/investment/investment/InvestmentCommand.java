package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands to an investment. */
public sealed interface InvestmentCommand {
    InvestmentId investmentId();

    /**
     * @param fundSize size of the fund; empty when the country of the family has no such fund
     * @param encryptedPurpose what is stored of the proposal's purpose
     * @param proposedBy account of the caller
     */
    record ProposeInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId,
            InvestmentSubject subject,
            Optional<Money> fundSize,
            Proposal proposal,
            Optional<EncryptedText> encryptedPurpose,
            String proposedBy,
            Instant proposedAt)
            implements InvestmentCommand {}

    /** @param offeredBy account of the country lead */
    record OfferInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId, Money amount, String offeredBy, Instant offeredAt)
            implements InvestmentCommand {}

    /** @param familyId family of the caller */
    record AnswerOffer(
            @TargetAggregateIdentifier InvestmentId investmentId, UUID familyId, boolean accepted, Instant answeredAt)
            implements InvestmentCommand {}

    /** A second person commits; returns the amount to reserve in the fund. @param requestedBy account of the country lead */
    record RequestCommitment(@TargetAggregateIdentifier InvestmentId investmentId, String requestedBy, Instant at)
            implements InvestmentCommand {}

    /** Sent when the fund has reserved the money; the investment is owed from now on. */
    record CommitInvestment(@TargetAggregateIdentifier InvestmentId investmentId, Instant at)
            implements InvestmentCommand {}

    /** Records a payout result of payment-service. Idempotent. */
    record RecordPayoutResult(@TargetAggregateIdentifier InvestmentId investmentId, PayoutResult result)
            implements InvestmentCommand {}

    /** Closes the investment of an erased family unless it is committed. Idempotent. */
    record CloseUncommittedInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId, Instant at) implements InvestmentCommand {}
}
