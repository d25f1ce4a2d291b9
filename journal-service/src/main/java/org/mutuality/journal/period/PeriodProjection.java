package org.mutuality.journal.period;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.period.PeriodEvent.PeriodLocked;
import org.mutuality.journal.period.PeriodEvent.PeriodReopened;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code period_view}: one row per change. */
@Singleton
class PeriodProjection implements Projection<PeriodEvent> {
    @Override
    public String name() {
        return "period";
    }

    @Override
    public Class<PeriodEvent> eventType() {
        return PeriodEvent.class;
    }

    @Override
    public void project(PeriodEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case PeriodLocked locked -> changed(event, true, null, recorded, sql);
            case PeriodReopened reopened -> changed(event, false, reopened.reason(), recorded, sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("period_view");
    }

    private static void changed(
            PeriodEvent event, boolean locked, @Nullable String reason, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into period_view values (?, ?, ?, ?, ?, ?, ?)",
                event.cohortId(),
                event.month().toString(),
                recorded.sequence() + 1,
                locked,
                event.by(),
                reason,
                event.at().atOffset(ZoneOffset.UTC));
    }
}
