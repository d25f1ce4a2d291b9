package org.mutuality.investment.investment;

import static java.util.Objects.requireNonNull;
import static org.mutuality.investment.investment.InvestmentProblem.*;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentCommand.AnswerOffer;
import org.mutuality.investment.investment.InvestmentCommand.OfferInvestment;
import org.mutuality.investment.investment.InvestmentCommand.ProposeInvestment;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentAccepted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDeclined;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentOffered;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;

/** From a family's proposal over the country team's offer to the family's answer. */
@Revision("1")
public class Investment {
    @AggregateIdentifier
    private @Nullable InvestmentId id;

    private @Nullable Whose whose;
    private @Nullable Proposal proposal;
    private @Nullable String proposedBy;
    private @Nullable Money offered;
    private @Nullable Boolean accepted;

    /** For the event store. */
    Investment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeInvestment command) {
        if (command.whose().equals(whose) && command.proposal().equals(proposal)) {
            return;
        }
        if (proposal != null) {
            throw INVESTMENT_ALREADY_PROPOSED.because("Another proposal needs another id");
        }
        Amounts.check(command.proposal(), command.fundSize());
        AggregateLifecycle.apply(new InvestmentProposed(
                command.investmentId(),
                command.whose(),
                command.proposal(),
                command.proposedBy(),
                command.proposedAt()));
    }

    @CommandHandler
    void decide(OfferInvestment command) {
        if (command.offeredBy().equals(proposedBy)) {
            throw OFFER_NEEDS_FOUR_EYES.because("Somebody else of the country team offers it");
        }
        if (command.amount().equals(offered)) {
            return;
        }
        if (offered != null) {
            throw OFFER_ALREADY_MADE.because("%s was offered", offered);
        }
        Amounts.check(command.amount(), requireNonNull(proposal).amount());
        AggregateLifecycle.apply(new InvestmentOffered(
                command.investmentId(),
                requireNonNull(whose),
                command.amount(),
                command.offeredBy(),
                command.offeredAt()));
    }

    @CommandHandler
    void decide(AnswerOffer command) {
        Whose family = requireNonNull(whose);
        if (!command.familyId().equals(family.familyId())) {
            throw ANSWER_NOT_YOURS.because("It was offered to another family");
        }
        Money amount = Optional.ofNullable(offered)
                .orElseThrow(() -> ANSWER_NEEDS_OFFER.because("The country team has to offer first"));
        if (accepted != null && accepted != command.accepted()) {
            throw ANSWER_ALREADY_GIVEN.because(accepted ? "It was accepted" : "It was declined");
        }
        if (accepted == null) {
            AggregateLifecycle.apply(
                    command.accepted()
                            ? new InvestmentAccepted(command.investmentId(), family, amount, command.answeredAt())
                            : new InvestmentDeclined(command.investmentId(), family, command.answeredAt()));
        }
    }

    @EventSourcingHandler
    void evolve(InvestmentProposed event) {
        id = event.investmentId();
        whose = event.whose();
        proposal = event.proposal();
        proposedBy = event.proposedBy();
    }

    @EventSourcingHandler
    void evolve(InvestmentOffered event) {
        offered = event.amount();
    }

    @EventSourcingHandler
    void evolve(InvestmentAccepted event) {
        accepted = true;
    }

    @EventSourcingHandler
    void evolve(InvestmentDeclined event) {
        accepted = false;
    }
}
