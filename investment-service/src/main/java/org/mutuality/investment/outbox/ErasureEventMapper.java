package org.mutuality.investment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.investment.InvestmentErasureCompleted;

/** Publishes completed erasures. */
@ApplicationScoped
class ErasureEventMapper extends org.mutuality.platform.erasure.ErasureEventMapper {
    ErasureEventMapper() {
        super(completed -> new InvestmentErasureCompleted(
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.destroyed(),
                completed.at()));
    }
}
