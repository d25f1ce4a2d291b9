package org.mutuality.platform.eventsourcing.store;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/** A row of the event store after its upcasters; {@code message} is empty when they made nothing of it. */
record DecodedEvent(EventMetadata recorded, Optional<? extends EventMessage<?>> message) {
    StoredEvent of(Class<?> family) {
        return new StoredEvent(
                recorded,
                message.filter(event -> family.isAssignableFrom(event.getPayloadType()))
                        .map(EventMessage::getPayload));
    }
}
