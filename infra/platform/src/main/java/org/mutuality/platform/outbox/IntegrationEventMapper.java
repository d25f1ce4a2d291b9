package org.mutuality.platform.outbox;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * Says which stored events others are told, and how. Never queries: a stored event carries what it takes.
 *
 * @param <E> sealed family of stored events
 */
public interface IntegrationEventMapper<E> {
    Class<E> eventType();

    /** Empty for what stays home. */
    Optional<OutgoingMessage> map(E event, EventMetadata recorded);
}
