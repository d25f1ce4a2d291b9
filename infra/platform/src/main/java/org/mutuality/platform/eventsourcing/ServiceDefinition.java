package org.mutuality.platform.eventsourcing;

import java.util.List;

/** Describes a service; each service has one bean of it. */
public interface ServiceDefinition {
    /** Name of the service, such as {@code payment}: first part of stored names and of consumer groups. */
    String service();

    /** Aggregates with their events; empty for a service that only consumes events. */
    List<AggregateDefinition> aggregates();

    /** Whether the service stores names, phone numbers or accounts. If so, it does not start without a master key. */
    default boolean storesPersonalData() {
        return false;
    }
}
