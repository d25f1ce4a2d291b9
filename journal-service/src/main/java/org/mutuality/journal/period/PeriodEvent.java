package org.mutuality.journal.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to a cohort's month. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface PeriodEvent {
    UUID cohortId();

    String country();

    YearMonth month();

    /** Subject of the account that did it. */
    String by();

    Instant at();

    @Revision("1")
    record PeriodLocked(PeriodId periodId, UUID cohortId, String country, YearMonth month, String by, Instant at)
            implements PeriodEvent {}

    @Revision("1")
    record PeriodReopened(
            PeriodId periodId, UUID cohortId, String country, YearMonth month, String reason, String by, Instant at)
            implements PeriodEvent {}
}
