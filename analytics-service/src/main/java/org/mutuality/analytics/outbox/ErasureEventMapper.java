package org.mutuality.analytics.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.analytics.AnalyticsErasureCompleted;

/** Publishes completed erasures. */
@ApplicationScoped
class ErasureEventMapper extends org.mutuality.platform.erasure.ErasureEventMapper {
    ErasureEventMapper() {
        super(completed -> new AnalyticsErasureCompleted(
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.destroyed(),
                completed.at()));
    }
}
