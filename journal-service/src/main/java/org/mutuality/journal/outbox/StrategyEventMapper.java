package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.StrategyFact;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentWithdrawalRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingFamilyRegistered;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyShared;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyTried;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.TrialNoteRemoved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes what is shared with whom, tried and removed; no title, text or note. Consent is published by the cohort service. */
@Singleton
class StrategyEventMapper implements IntegrationEventMapper<FamilySharingEvent> {
    @Override
    public Class<FamilySharingEvent> eventType() {
        return FamilySharingEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(FamilySharingEvent event, EventMetadata recorded) {
        UUID familyId = event.sharingId().value();
        return switch (event) {
            case SharingFamilyRegistered registered -> Optional.empty();
            case SharingConsentRecorded consent -> Optional.empty();
            case SharingConsentWithdrawalRecorded withdrawal -> Optional.empty();
            case StrategyShared shared -> message(shared(familyId, shared));
            case StrategyChanged changed -> message(changed(familyId, changed));
            case StrategyRemoved removed -> message(removed(familyId, removed));
            case StrategyTried tried -> message(tried(familyId, tried));
            case TrialNoteRemoved removed -> Optional.empty();
        };
    }

    private static Optional<OutgoingMessage> message(StrategyFact fact) {
        return Optional.of(new OutgoingMessage(fact, fact.familyId(), fact.country(), Optional.of(fact.cohortId())));
    }

    private static StrategyFact shared(UUID familyId, StrategyShared event) {
        return new org.mutuality.contracts.journal.StrategyFact.StrategyShared(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.area().jsonValue(),
                event.audience().jsonValue(),
                event.at());
    }

    private static StrategyFact changed(UUID familyId, StrategyChanged event) {
        return new org.mutuality.contracts.journal.StrategyFact.StrategyChanged(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.version(),
                event.area().jsonValue(),
                event.audience().jsonValue(),
                event.at());
    }

    private static StrategyFact removed(UUID familyId, StrategyRemoved event) {
        return new org.mutuality.contracts.journal.StrategyFact.StrategyRemoved(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.reason().jsonValue(),
                event.at());
    }

    private static StrategyFact tried(UUID familyId, StrategyTried event) {
        return new org.mutuality.contracts.journal.StrategyFact.StrategyTried(
                event.trialId(),
                event.trial().strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.trial().month(),
                event.trial().result().jsonValue(),
                event.trial().source().kind().jsonValue(),
                event.trial().source().familyId(),
                event.at());
    }
}
