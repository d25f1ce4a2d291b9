package org.mutuality.platform.erasure;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureClosed;
import org.mutuality.platform.eventsourcing.store.StoredEvent;
import org.mutuality.platform.outbox.PublishedDataRemoval;

/**
 * Removes from the topics what this service has published of an erased family, once every service has completed the erasure
 * and so needs none of it.
 */
@Singleton
class RemovePublishedOnClosure implements PublishedDataRemoval {
    private final FamilyRedaction redaction;

    RemovePublishedOnClosure(FamilyRedaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public List<Long> positionsRemovedBy(StoredEvent event, Handle sql) {
        if (!(event.payload().orElse(null) instanceof FamilyErasureClosed closed)) {
            return List.of();
        }
        // What was stored since the first redaction.
        redaction.redactUpTo(event.recorded().position(), closed.erasureId().value());
        return redaction.publishedPositions(closed.erasureId().value(), sql);
    }
}
