package org.mutuality.platform.eventsourcing;

import java.time.Instant;
import java.util.Optional;

/**
 * Position and origin of a stored event.
 *
 * @param position gap-free, in commit order, starting at 1
 * @param aggregateId stream id with its prefix, as in {@code stipend-0190…}
 * @param sequence zero-based sequence number of the event in its stream
 * @param eventId unique and permanent
 * @param at when the event was stored
 * @param traceparent W3C trace context of the request that caused it
 */
public record EventMetadata(
        long position, String aggregateId, long sequence, String eventId, Instant at, Optional<String> traceparent) {}
