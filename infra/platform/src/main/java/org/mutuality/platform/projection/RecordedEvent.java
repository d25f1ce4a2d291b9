package org.mutuality.platform.projection;

import org.mutuality.platform.eventsourcing.EventMetadata;

/** A stored event of the family that was asked for, and where it stands. */
public record RecordedEvent<E>(E event, EventMetadata recorded) {}
