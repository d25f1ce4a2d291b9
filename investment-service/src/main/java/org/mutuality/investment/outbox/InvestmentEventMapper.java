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
import org.mutuality.investment.investment.InvestmentEvent;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.investment.investment.Proposal;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the steps of investments. The purpose, which is free text, and the accounts that acted are not published. */
@ApplicationScoped
class InvestmentEventMapper implements IntegrationEventMapper<InvestmentEvent> {
    @Override
    public Class<InvestmentEvent> eventType() {
        return InvestmentEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(InvestmentEvent event, EventMetadata metadata) {
        InvestmentSubject subject = event.subject();
        return contract(event, event.investmentId().value(), subject)
                .map(fact -> new OutgoingMessage(
                        fact, subject.familyId(), subject.country(), Optional.of(subject.cohortId())));
    }

    // Payout results are published by payment-service and erasures by cohort-service.
    private static Optional<InvestmentFact> contract(InvestmentEvent event, UUID id, InvestmentSubject subject) {
        return switch (event) {
            case InvestmentEvent.InvestmentProposed(
                    var sameId,
                    var sameSubject,
                    Proposal proposal,
                    var by,
                    var at,
                    var purpose) ->
                Optional.of(new InvestmentProposed(
                        id,
                        subject.familyId(),
                        subject.cohortId(),
                        subject.country(),
                        subject.fundId(),
                        proposal.kind().text(),
                        proposal.amount(),
                        at));
            case InvestmentEvent.InvestmentOffered(var sameId, var sameSubject, var amount, var by, var at) ->
                Optional.of(new InvestmentOffered(
                        id, subject.familyId(), subject.cohortId(), subject.country(), subject.fundId(), amount, at));
            case InvestmentEvent.InvestmentAccepted(var sameId, var sameSubject, var amount, var at) ->
                Optional.of(new InvestmentAccepted(
                        id, subject.familyId(), subject.cohortId(), subject.country(), subject.fundId(), amount, at));
            case InvestmentEvent.InvestmentDeclined(var sameId, var sameSubject, var at) ->
                Optional.of(new InvestmentDeclined(
                        id, subject.familyId(), subject.cohortId(), subject.country(), subject.fundId(), at));
            case InvestmentEvent.InvestmentCommitted(var sameId, var sameSubject, var amount, var by, var at) ->
                Optional.of(new InvestmentCommitted(
                        id, subject.familyId(), subject.cohortId(), subject.country(), subject.fundId(), amount, at));
            case InvestmentEvent.CommitmentRequested requested -> Optional.empty();
            case InvestmentEvent.InvestmentDisbursed disbursed -> Optional.empty();
            case InvestmentEvent.InvestmentNotArrived notArrived -> Optional.empty();
            case InvestmentEvent.InvestmentClosed closed -> Optional.empty();
        };
    }
}
