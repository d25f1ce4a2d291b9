package org.mutuality.platform.outbox;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * Maps stored events to the integration events that other services get. It must not query anything: a stored event
 * contains all that is needed.
 *
 * @param <E> sealed interface of stored events
 */
public interface IntegrationEventMapper<E> {
    Class<E> eventType();

    /** Empty when the event is not published. */
    Optional<OutgoingMessage> map(E event, EventMetadata metadata);
}
