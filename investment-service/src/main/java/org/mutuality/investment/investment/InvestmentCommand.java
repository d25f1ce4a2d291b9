package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;

/** What can be asked of an investment. */
public sealed interface InvestmentCommand {
    InvestmentId investmentId();

    /**
     * @param fundSize of the fund, when the family's country has it
     * @param proposedBy subject of whoever is signed in
     */
    record ProposeInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId,
            InvestmentSubject subject,
            Optional<Money> fundSize,
            Proposal proposal,
            String proposedBy,
            Instant proposedAt)
            implements InvestmentCommand {}

    /** @param offeredBy subject of the country lead */
    record OfferInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId, Money amount, String offeredBy, Instant offeredAt)
            implements InvestmentCommand {}

    /** @param familyId of whoever is signed in */
    record AnswerOffer(
            @TargetAggregateIdentifier InvestmentId investmentId, UUID familyId, boolean accepted, Instant answeredAt)
            implements InvestmentCommand {}

    /** A second person stands for it; answers how much its fund is to keep. @param requestedBy subject of the country lead */
    record RequestCommitment(@TargetAggregateIdentifier InvestmentId investmentId, String requestedBy, Instant at)
            implements InvestmentCommand {}

    /** Its fund keeps the money: from now on it is owed. */
    record CommitInvestment(@TargetAggregateIdentifier InvestmentId investmentId, Instant at)
            implements InvestmentCommand {}

    /** What payment-service says became of the money. The same again changes nothing. */
    record RecordPayoutResult(@TargetAggregateIdentifier InvestmentId investmentId, PayoutResult result)
            implements InvestmentCommand {}

    /** Its family was erased: what isn't committed never will be. */
    record CloseUncommittedInvestment(
            @TargetAggregateIdentifier InvestmentId investmentId, Instant at) implements InvestmentCommand {}
}
