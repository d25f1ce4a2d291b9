package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.payment.PaymentErasureCompleted;

/** Publishes completed erasures. */
@ApplicationScoped
class ErasureEventMapper extends org.mutuality.platform.erasure.ErasureEventMapper {
    ErasureEventMapper() {
        super(completed -> new PaymentErasureCompleted(
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.destroyed(),
                completed.at()));
    }
}
