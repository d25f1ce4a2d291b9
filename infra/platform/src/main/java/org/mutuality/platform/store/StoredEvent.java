package org.mutuality.platform.store;

import java.util.Optional;

/** A row of the event store. {@code payload} is empty when the reader did not ask for its type. */
public record StoredEvent(Recorded recorded, Optional<Object> payload) {}
