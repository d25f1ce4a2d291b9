package org.mutuality.platform.eventsourcing.store;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;

/** A row of the event store. {@code payload} is empty when the reader did not ask for its type. */
public record StoredEvent(EventMetadata recorded, Optional<Object> payload) {}
