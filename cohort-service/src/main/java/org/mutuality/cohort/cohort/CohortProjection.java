package org.mutuality.cohort.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.cohort.CohortEvent.CohortCreated;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code cohort_view}. */
@ApplicationScoped
class CohortProjection implements Projection<CohortEvent> {
    @Override
    public String name() {
        return "cohort";
    }

    @Override
    public Class<CohortEvent> eventType() {
        return CohortEvent.class;
    }

    @Override
    public void project(CohortEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case CohortCreated founded -> founded(founded, recorded, sql);
            case CohortOpened opened ->
                sql.execute(
                        "update cohort_view set open = true, version = ? where cohort_id = ?",
                        recorded.sequence(),
                        opened.cohortId().value());
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from cohort_view");
    }

    private static void founded(CohortCreated founded, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into cohort_view values (?, ?, ?, ?, ?, ?, ?, false, ?, ?)",
                founded.cohortId().value(),
                founded.country(),
                founded.name(),
                founded.currency(),
                founded.firstMonth().toString(),
                founded.baselineMonths(),
                founded.partner().orElse(null),
                founded.createdAt().atOffset(ZoneOffset.UTC),
                recorded.sequence());
    }
}
