package org.mutuality.journal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.journal.JournalErasureCompleted;

/** Publishes completed erasures. */
@ApplicationScoped
class ErasureEventMapper extends org.mutuality.platform.erasure.ErasureEventMapper {
    ErasureEventMapper() {
        super(completed -> new JournalErasureCompleted(
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.destroyed(),
                completed.at(),
                completed.firstMonth()));
    }
}
