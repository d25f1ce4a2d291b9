package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a cohort. Private to this service. */
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

    /** From now on families may be enrolled. */
    @StoredAs(name = "cohort.CohortOpened", revision = 1)
    record CohortOpened(CohortId cohortId, String country, Instant openedAt) implements CohortEvent {}
}
