package org.mutuality.journal.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a cohort's month. Private to this service. */
public sealed interface PeriodEvent {
    UUID cohortId();

    String country();

    YearMonth month();

    /** Subject of the caller's account. */
    String by();

    Instant at();

    @StoredAs(name = "journal.PeriodLocked", revision = 1)
    record PeriodLocked(PeriodId periodId, UUID cohortId, String country, YearMonth month, String by, Instant at)
            implements PeriodEvent {}

    @StoredAs(name = "journal.PeriodReopened", revision = 1)
    record PeriodReopened(
            PeriodId periodId, UUID cohortId, String country, YearMonth month, String reason, String by, Instant at)
            implements PeriodEvent {}
}
