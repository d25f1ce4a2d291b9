package org.mutuality.investment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.investment.InvestmentDeclined;
import org.mutuality.contracts.investment.InvestmentFact;
import org.mutuality.contracts.investment.InvestmentOffered;
import org.mutuality.contracts.investment.InvestmentProposed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.investment.investment.InvestmentEvent;
import org.mutuality.investment.investment.Proposal;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Tells how investments go on. The purpose is in the family's own words and stays home; so does who signed. */
@ApplicationScoped
class InvestmentEventMapper implements IntegrationEventMapper<InvestmentEvent> {
    @Override
    public Class<InvestmentEvent> eventType() {
        return InvestmentEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(InvestmentEvent event, EventMetadata recorded) {
        InvestmentSubject whose = event.subject();
        return contract(event, event.investmentId().value(), whose)
                .map(fact ->
                        new OutgoingMessage(fact, whose.familyId(), whose.country(), Optional.of(whose.cohortId())));
    }

    // What became of the money payment-service tells, and of the family cohort-service.
    private static Optional<InvestmentFact> contract(InvestmentEvent event, UUID id, InvestmentSubject of) {
        return switch (event) {
            case InvestmentEvent.InvestmentProposed(var same, var whose, Proposal proposal, var by, var at) ->
                Optional.of(new InvestmentProposed(
                        id,
                        of.familyId(),
                        of.cohortId(),
                        of.country(),
                        of.fundId(),
                        proposal.kind().text(),
                        proposal.amount(),
                        at));
            case InvestmentEvent.InvestmentOffered(var same, var whose, var amount, var by, var at) ->
                Optional.of(
                        new InvestmentOffered(id, of.familyId(), of.cohortId(), of.country(), of.fundId(), amount, at));
            case InvestmentEvent.InvestmentAccepted(var same, var whose, var amount, var at) ->
                Optional.of(new InvestmentAccepted(
                        id, of.familyId(), of.cohortId(), of.country(), of.fundId(), amount, at));
            case InvestmentEvent.InvestmentDeclined(var same, var whose, var at) ->
                Optional.of(new InvestmentDeclined(id, of.familyId(), of.cohortId(), of.country(), of.fundId(), at));
            case InvestmentEvent.InvestmentCommitted(var same, var whose, var amount, var by, var at) ->
                Optional.of(new InvestmentCommitted(
                        id, of.familyId(), of.cohortId(), of.country(), of.fundId(), amount, at));
            case InvestmentEvent.CommitmentRequested asked -> Optional.empty();
            case InvestmentEvent.InvestmentDisbursed disbursed -> Optional.empty();
            case InvestmentEvent.InvestmentNotArrived missing -> Optional.empty();
            case InvestmentEvent.InvestmentClosed closed -> Optional.empty();
        };
    }
}
