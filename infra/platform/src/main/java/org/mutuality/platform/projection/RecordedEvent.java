package org.mutuality.platform.projection;

import org.mutuality.platform.eventsourcing.EventMetadata;

/** A stored event of the subscribed type, with its metadata. */
public record RecordedEvent<E>(E event, EventMetadata recorded) {}
