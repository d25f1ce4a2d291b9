package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.cohort.CohortEvent.CohortCreated;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the events of cohorts, keyed by cohort. Their names stay in this service. */
@ApplicationScoped
class CohortEventMapper implements IntegrationEventMapper<CohortEvent> {
    @Override
    public Class<CohortEvent> eventType() {
        return CohortEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(CohortEvent event, EventMetadata metadata) {
        UUID cohort = event.cohortId().value();
        return Optional.of(
                switch (event) {
                    case CohortCreated created ->
                        new OutgoingMessage(contract(created), cohort, created.country(), Optional.of(cohort));
                    case CohortOpened opened ->
                        new OutgoingMessage(
                                new org.mutuality.contracts.cohort.CohortOpened(
                                        cohort, opened.country(), opened.openedAt()),
                                cohort,
                                opened.country(),
                                Optional.of(cohort));
                });
    }

    private static org.mutuality.contracts.cohort.CohortCreated contract(CohortCreated created) {
        return new org.mutuality.contracts.cohort.CohortCreated(
                created.cohortId().value(),
                created.country(),
                created.currency(),
                created.firstMonth(),
                created.baselineMonths(),
                created.partner(),
                created.createdAt());
    }
}
