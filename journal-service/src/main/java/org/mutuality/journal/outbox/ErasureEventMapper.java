package org.mutuality.journal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.platform.erasure.FamilyErasureEvent;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureStarted;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes completed erasures, keyed by family. */
@ApplicationScoped
class ErasureEventMapper implements IntegrationEventMapper<FamilyErasureEvent> {
    @Override
    public Class<FamilyErasureEvent> eventType() {
        return FamilyErasureEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(FamilyErasureEvent event, EventMetadata metadata) {
        return switch (event) {
            case FamilyErasureStarted started -> Optional.empty();
            case FamilyErasureCompleted completed -> Optional.of(message(completed));
        };
    }

    private static OutgoingMessage message(FamilyErasureCompleted completed) {
        UUID family = completed.erasureId().value();
        return new OutgoingMessage(
                new JournalErasureCompleted(
                        family, completed.cohortId(), completed.country(), completed.destroyed(), completed.at()),
                family,
                completed.country(),
                Optional.of(completed.cohortId()));
    }
}
