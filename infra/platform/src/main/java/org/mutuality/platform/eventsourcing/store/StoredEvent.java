package org.mutuality.platform.eventsourcing.store;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;

/** A stored event. {@code payload} is empty when it is not of the type that the reader requested. */
public record StoredEvent(EventMetadata recorded, Optional<Object> payload) {}
