package org.mutuality.journal.period;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per cohort and month. */
@StreamPrefix("period")
public record PeriodId(UUID value) implements AggregateId {
    public static PeriodId of(UUID cohortId, YearMonth month) {
        return new PeriodId(NameBasedUuid.id("period", cohortId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
