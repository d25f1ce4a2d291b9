package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.erasure.ErasureEvent;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureClosed;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes that every service has answered an erasure, keyed by family. */
@ApplicationScoped
class ErasureReceiptEventMapper implements IntegrationEventMapper<ErasureEvent> {
    @Override
    public Class<ErasureEvent> eventType() {
        return ErasureEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(ErasureEvent event, EventMetadata metadata) {
        return event instanceof ErasureClosed closed ? Optional.of(message(closed)) : Optional.empty();
    }

    private static OutgoingMessage message(ErasureClosed closed) {
        UUID family = closed.receiptId().value();
        return new OutgoingMessage(
                new FamilyErasureClosed(family, closed.cohortId(), closed.country(), closed.at()),
                family,
                closed.country(),
                Optional.of(closed.cohortId()));
    }
}
