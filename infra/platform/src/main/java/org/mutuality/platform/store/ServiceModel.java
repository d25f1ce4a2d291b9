package org.mutuality.platform.store;

import java.util.List;

/** What a service is made of: one bean each. */
public interface ServiceModel {
    /** First part of stored names, of follower and consumer-group names: {@code payment}. */
    String service();

    /** Aggregates that decide; empty for a service that only listens. */
    List<AggregateType> aggregates();

    /** Whether it keeps names, phones or accounts: then it doesn't start without a master key. */
    default boolean keepsPersonalData() {
        return false;
    }
}
