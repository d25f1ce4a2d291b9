package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to a cohort. */
public sealed interface CohortCommand {
    CohortId cohortId();

    /**
     * Idempotent for the same content.
     *
     * @param country ISO 3166-1 alpha-2 code, checked by the sender
     * @param partner id of the NGO that runs the cohort; empty when the country team runs it
     */
    record CreateCohort(
            @TargetAggregateIdentifier CohortId cohortId,
            String country,
            CohortTerms terms,
            Optional<String> partner,
            Instant createdAt)
            implements CohortCommand {}

    /** Idempotent. The cohort must exist. */
    record OpenCohort(@TargetAggregateIdentifier CohortId cohortId, Instant openedAt) implements CohortCommand {}
}
