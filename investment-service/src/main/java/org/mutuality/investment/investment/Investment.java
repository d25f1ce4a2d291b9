package org.mutuality.investment.investment;

import static java.util.Objects.requireNonNull;
import static org.mutuality.investment.investment.InvestmentProblem.*;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentCommand.AnswerOffer;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.InvestmentCommand.CommitInvestment;
import org.mutuality.investment.investment.InvestmentCommand.OfferInvestment;
import org.mutuality.investment.investment.InvestmentCommand.ProposeInvestment;
import org.mutuality.investment.investment.InvestmentCommand.RecordPayoutResult;
import org.mutuality.investment.investment.InvestmentCommand.RequestCommitment;
import org.mutuality.investment.investment.InvestmentEvent.CommitmentRequested;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentAccepted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentCommitted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDeclined;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDisbursed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentNotArrived;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentOffered;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * An investment in its order of steps: the family proposes, the country team offers, the family answers, a second person commits
 * and payment-service pays it out.
 */
@StoredAs(name = "investment.Investment", revision = 1)
public class Investment {
    private static final TwoPersonApproval.Refusals REFUSALS = new TwoPersonApproval.Refusals(
            COMMITMENT_NEEDS_ACCEPTANCE, COMMITMENT_NEEDS_FOUR_EYES, INVESTMENT_ALREADY_COMMITTED);

    @AggregateIdentifier
    private @Nullable InvestmentId id;

    private @Nullable InvestmentSubject subject;
    private @Nullable Proposal proposal;
    private @Nullable String purposeFingerprint;
    private @Nullable String proposedBy;
    private @Nullable Money offered;
    private @Nullable Boolean accepted;
    private @Nullable String commitmentRequestedBy;
    private @Nullable PayoutResult lastPayoutResult;
    private TwoPersonApproval commitment = TwoPersonApproval.NONE;
    private boolean closed;

    /** For the event store. */
    Investment() {}

    @CreateIfMissing
    void decide(ProposeInvestment command) {
        if (command.subject().equals(subject) && isSameProposal(command)) {
            return;
        }
        if (proposal != null) {
            throw INVESTMENT_ALREADY_PROPOSED.because("use-another-id");
        }
        InvestmentLimits.validate(command.proposal(), command.fundSize());
        AggregateLifecycle.apply(new InvestmentProposed(
                command.investmentId(),
                command.subject(),
                command.proposal().withoutPurpose(),
                command.proposedBy(),
                command.proposedAt(),
                command.encryptedPurpose()));
    }

    @CommandHandler
    void decide(OfferInvestment command) {
        if (command.offeredBy().equals(proposedBy)) {
            throw OFFER_NEEDS_FOUR_EYES.because("another-member");
        }
        if (command.amount().equals(offered)) {
            return;
        }
        if (offered != null) {
            throw OFFER_ALREADY_MADE.because("offered", offered);
        }
        requireNotClosed();
        InvestmentLimits.validate(command.amount(), requireNonNull(proposal).amount());
        AggregateLifecycle.apply(new InvestmentOffered(
                command.investmentId(),
                requireNonNull(subject),
                command.amount(),
                command.offeredBy(),
                command.offeredAt()));
    }

    @CommandHandler
    void decide(AnswerOffer command) {
        InvestmentSubject subject = requireNonNull(this.subject);
        if (!command.familyId().equals(subject.familyId())) {
            throw ANSWER_BY_FAMILY_ONLY.because("other-family");
        }
        Money amount = Optional.ofNullable(offered)
                .orElseThrow(() -> ANSWER_NEEDS_OFFER.because("offer-first"));
        if (accepted != null && accepted != command.accepted()) {
            throw OFFER_ALREADY_ANSWERED.because(accepted ? "accepted" : "declined");
        }
        if (accepted == null) {
            requireNotClosed();
            AggregateLifecycle.apply(
                    command.accepted()
                            ? new InvestmentAccepted(command.investmentId(), subject, amount, command.answeredAt())
                            : new InvestmentDeclined(command.investmentId(), subject, command.answeredAt()));
        }
    }

    @CommandHandler
    Money decide(RequestCommitment command) {
        commitment.requireNotProposer(command.requestedBy(), COMMITMENT_NEEDS_FOUR_EYES);
        Money amount = Optional.ofNullable(offered)
                .filter(offer -> isAccepted())
                .orElseThrow(() -> COMMITMENT_NEEDS_ACCEPTANCE.because("accept-first"));
        if (commitment.acceptsApproval(command.requestedBy(), REFUSALS)
                && !command.requestedBy().equals(commitmentRequestedBy)) {
            requireNotClosed();
            requireNotPaidOut();
            AggregateLifecycle.apply(new CommitmentRequested(
                    command.investmentId(), requireNonNull(subject), amount, command.requestedBy(), command.at()));
        }
        return amount;
    }

    @CommandHandler
    void decide(CommitInvestment command) {
        if (!commitment.complete()) {
            requireNotClosed();
            AggregateLifecycle.apply(new InvestmentCommitted(
                    command.investmentId(),
                    requireNonNull(subject),
                    requireNonNull(offered),
                    requireNonNull(commitmentRequestedBy),
                    command.at()));
        }
    }

    // Creates the aggregate if missing, so that the refusal is a 404 and not Axon's exception. An acceptance is enough,
    // because
    // accepted investments were paid out before commitments existed.
    @CreateIfMissing
    void decide(RecordPayoutResult command) {
        InvestmentSubject subject = Optional.ofNullable(this.subject).orElseThrow(CurrentUser::notFound);
        PayoutResult result = command.result();
        if (!isAccepted() || !result.isOf(subject) || !result.amount().equals(offered)) {
            throw PAYOUT_OF_OTHER_INVESTMENT.because("differs");
        }
        // A failed payout to an erased family is not owed any more.
        boolean notOwedAnyMore = closed && result.outcome() == PayoutOutcome.FAILED;
        if (!notOwedAnyMore && (lastPayoutResult == null || result.isAfter(lastPayoutResult))) {
            recordPayout(command.investmentId(), subject, result);
        }
    }

    @CreateIfMissing
    void decide(CloseUncommittedInvestment command) {
        InvestmentSubject subject = Optional.ofNullable(this.subject).orElseThrow(CurrentUser::notFound);
        boolean declined = accepted != null && !accepted;
        if (!commitment.complete() && !declined && !isDisbursed()) {
            close(command.investmentId(), subject, command.at());
        }
    }

    @EventSourcingHandler
    void evolve(InvestmentProposed event) {
        id = event.investmentId();
        subject = event.subject();
        proposal = event.proposal();
        purposeFingerprint =
                event.encryptedPurpose().map(EncryptedText::fingerprint).orElse(null);
        proposedBy = event.proposedBy();
        commitment = commitment.proposed("", event.proposedBy());
    }

    @EventSourcingHandler
    void evolve(InvestmentOffered event) {
        offered = event.amount();
        commitment = commitment.alsoProposed(event.offeredBy());
    }

    @EventSourcingHandler
    void evolve(InvestmentAccepted event) {
        accepted = true;
    }

    @EventSourcingHandler
    void evolve(InvestmentDeclined event) {
        accepted = false;
    }

    @EventSourcingHandler
    void evolve(CommitmentRequested event) {
        commitmentRequestedBy = event.requestedBy();
    }

    @EventSourcingHandler
    void evolve(InvestmentCommitted event) {
        commitment = commitment.approved(event.committedBy(), 1);
    }

    @EventSourcingHandler
    void evolve(InvestmentDisbursed event) {
        lastPayoutResult = PayoutResult.of(event.subject(), event.amount(), PayoutOutcome.SETTLED, event.at());
    }

    @EventSourcingHandler
    void evolve(InvestmentNotArrived event) {
        lastPayoutResult = PayoutResult.of(event.subject(), event.amount(), event.outcome(), event.at());
    }

    @EventSourcingHandler
    void evolve(InvestmentClosed event) {
        closed = true;
    }

    // A proposal from before purposes were encrypted is compared with the purpose itself.
    private boolean isSameProposal(ProposeInvestment command) {
        Optional<String> fingerprint = command.encryptedPurpose().map(EncryptedText::fingerprint);
        return purposeFingerprint == null && command.proposal().equals(proposal)
                || command.proposal().withoutPurpose().equals(proposal)
                        && fingerprint.equals(Optional.ofNullable(purposeFingerprint));
    }

    private void recordPayout(InvestmentId investment, InvestmentSubject subject, PayoutResult result) {
        switch (result.outcome()) {
            case SETTLED ->
                AggregateLifecycle.apply(new InvestmentDisbursed(investment, subject, result.amount(), result.at()));
            case FAILED, RETURNED ->
                AggregateLifecycle.apply(
                        new InvestmentNotArrived(investment, subject, result.amount(), result.outcome(), result.at()));
            case CLOSED -> close(investment, subject, result.at());
        }
    }

    private void close(InvestmentId investment, InvestmentSubject subject, Instant at) {
        if (!closed) {
            Optional<Money> requested = Optional.ofNullable(offered).filter(offer -> commitmentRequestedBy != null);
            AggregateLifecycle.apply(new InvestmentClosed(investment, subject, requested, at));
        }
    }

    private void requireNotClosed() {
        if (closed) {
            throw INVESTMENT_CLOSED.because("family-erased");
        }
    }

    private void requireNotPaidOut() {
        if (lastPayoutResult != null) {
            throw INVESTMENT_PAID_OUT.because("owed-on-acceptance");
        }
    }

    private boolean isAccepted() {
        return accepted != null && accepted;
    }

    private boolean isDisbursed() {
        return lastPayoutResult != null && lastPayoutResult.outcome() == PayoutOutcome.SETTLED;
    }
}
