package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a cohort, private to this service. */
public sealed interface CohortEvent {
    CohortId cohortId();

    @StoredAs(name = "cohort.CohortCreated", revision = 1)
    record CohortCreated(
            CohortId cohortId,
            String country,
            String name,
            String currency,
            YearMonth firstMonth,
            int baselineMonths,
            Optional<String> partner,
            Instant createdAt)
            implements CohortEvent {}

    /** Families may be enrolled from now on. */
    @StoredAs(name = "cohort.CohortOpened", revision = 1)
    record CohortOpened(CohortId cohortId, String country, Instant openedAt) implements CohortEvent {}
}
