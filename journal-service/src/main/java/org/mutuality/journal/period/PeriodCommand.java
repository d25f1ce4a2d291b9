package org.mutuality.journal.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a cohort's month. {@code by} is the subject of the caller's account. */
public sealed interface PeriodCommand {
    record LockPeriod(
            @TargetAggregateIdentifier PeriodId periodId,
            UUID cohortId,
            String country,
            YearMonth month,
            String by,
            Instant at)
            implements PeriodCommand {}

    record ReopenPeriod(
            @TargetAggregateIdentifier PeriodId periodId,
            UUID cohortId,
            String country,
            YearMonth month,
            String reason,
            String by,
            Instant at)
            implements PeriodCommand {}
}
