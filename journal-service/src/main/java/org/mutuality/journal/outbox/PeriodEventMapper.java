package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mutuality.contracts.journal.PeriodFact;
import org.mutuality.journal.period.PeriodEvent;
import org.mutuality.journal.period.PeriodEvent.PeriodLocked;
import org.mutuality.journal.period.PeriodEvent.PeriodReopened;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes that months were locked and reopened, keyed by cohort; neither who did it nor why, which is free text. */
@Singleton
class PeriodEventMapper implements IntegrationEventMapper<PeriodEvent> {
    @Override
    public Class<PeriodEvent> eventType() {
        return PeriodEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(PeriodEvent event, EventMetadata recorded) {
        return Optional.of(
                new OutgoingMessage(contract(event), event.cohortId(), event.country(), Optional.of(event.cohortId())));
    }

    private static PeriodFact contract(PeriodEvent event) {
        return switch (event) {
            case PeriodLocked locked ->
                new org.mutuality.contracts.journal.PeriodFact.PeriodLocked(
                        locked.cohortId(), locked.country(), locked.month(), locked.at());
            case PeriodReopened reopened ->
                new org.mutuality.contracts.journal.PeriodFact.PeriodReopened(
                        reopened.cohortId(), reopened.country(), reopened.month(), reopened.at());
        };
    }
}
