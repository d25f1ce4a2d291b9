package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** What has happened to a cohort. Stored for ever as "cohort.<SimpleName>"; private to this service. */
public sealed interface CohortEvent {
    CohortId cohortId();

    @Revision("1")
    record CohortFounded(
            CohortId cohortId,
            String country,
            String name,
            String currency,
            YearMonth firstMonth,
            int baselineMonths,
            Optional<String> partner,
            Instant foundedAt)
            implements CohortEvent {}

    /** From now on families may be enrolled. */
    @Revision("1")
    record CohortOpened(CohortId cohortId, String country, Instant openedAt) implements CohortEvent {}
}
