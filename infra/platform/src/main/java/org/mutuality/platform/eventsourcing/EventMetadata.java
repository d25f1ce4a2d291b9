package org.mutuality.platform.eventsourcing;

import java.time.Instant;
import java.util.Optional;

/**
 * Where and when a fact stands in the event store.
 *
 * @param position gap-free, in commit order, from 1
 * @param aggregateId with its kind, as in {@code stipend-0190…}
 * @param sequence the how manieth fact of its aggregate, from 0
 * @param eventId unique, the same for ever
 * @param traceparent W3C trace context of the request that caused it
 */
public record EventMetadata(
        long position, String aggregateId, long sequence, String eventId, Instant at, Optional<String> traceparent) {}
