package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.StrategyFact;
import org.mutuality.journal.strategy.SharingEvent;
import org.mutuality.journal.strategy.SharingEvent.SharerEntered;
import org.mutuality.journal.strategy.SharingEvent.SharingAllowed;
import org.mutuality.journal.strategy.SharingEvent.SharingForbidden;
import org.mutuality.journal.strategy.SharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.StrategyShared;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.journal.strategy.SharingEvent.TrialNoteRemoved;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what is shared with whom, tried and removed; no title, no text, no note. Consent is cohort-service's to tell. */
@Singleton
class StrategyAnnouncer implements Announcer<SharingEvent> {
    @Override
    public Class<SharingEvent> family() {
        return SharingEvent.class;
    }

    @Override
    public Optional<Announcement> announce(SharingEvent event, Recorded recorded) {
        UUID familyId = event.sharingId().value();
        return switch (event) {
            case SharerEntered entered -> Optional.empty();
            case SharingAllowed allowed -> Optional.empty();
            case SharingForbidden forbidden -> Optional.empty();
            case StrategyShared shared -> told(shared(familyId, shared));
            case StrategyChanged changed -> told(changed(familyId, changed));
            case StrategyRemoved removed -> told(removed(familyId, removed));
            case StrategyTried tried -> told(tried(familyId, tried));
            case TrialNoteRemoved removed -> Optional.empty();
        };
    }

    private static Optional<Announcement> told(StrategyFact fact) {
        return Optional.of(new Announcement(fact, fact.familyId(), fact.country(), Optional.of(fact.cohortId())));
    }

    private static StrategyFact shared(UUID familyId, StrategyShared event) {
        return new org.mutuality.contracts.journal.StrategyShared(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.area().word(),
                event.audience().word(),
                event.at());
    }

    private static StrategyFact changed(UUID familyId, StrategyChanged event) {
        return new org.mutuality.contracts.journal.StrategyChanged(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.version(),
                event.area().word(),
                event.audience().word(),
                event.at());
    }

    private static StrategyFact removed(UUID familyId, StrategyRemoved event) {
        return new org.mutuality.contracts.journal.StrategyRemoved(
                event.strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.reason().word(),
                event.at());
    }

    private static StrategyFact tried(UUID familyId, StrategyTried event) {
        return new org.mutuality.contracts.journal.StrategyTried(
                event.trialId(),
                event.trial().strategyId().value(),
                familyId,
                event.cohortId(),
                event.country(),
                event.trial().month(),
                event.trial().result().word(),
                event.trial().heardFrom().kind().word(),
                event.trial().heardFrom().familyId(),
                event.at());
    }
}
