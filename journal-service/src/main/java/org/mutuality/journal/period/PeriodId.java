package org.mutuality.journal.period;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One per cohort and month. */
@StreamPrefix("period")
public record PeriodId(UUID value) implements AggregateId {
    public static PeriodId of(UUID cohortId, YearMonth month) {
        return new PeriodId(Derived.id("period", cohortId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
