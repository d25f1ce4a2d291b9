package org.mutuality.platform.eventsourcing;

import java.util.List;

/** What a service is made of: one bean each. */
public interface ServiceDefinition {
    /** First part of stored names, of follower and consumer-group names: {@code payment}. */
    String service();

    /** Aggregates that decide; empty for a service that only listens. */
    List<AggregateDefinition> aggregates();

    /** Whether it keeps names, phones or accounts: then it doesn't start without a master key. */
    default boolean storesPersonalData() {
        return false;
    }
}
