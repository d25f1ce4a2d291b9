package org.mutuality.cohort.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.cohort.CohortEvent.CohortCreated;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills table {@code cohort}. */
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
    public void project(CohortEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case CohortCreated created -> insert(created, metadata, sql);
            case CohortOpened opened ->
                sql.execute(
                        "update cohort set open = true, version = ? where cohort_id = ?",
                        metadata.sequence(),
                        opened.cohortId().value());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("cohort");
    }

    private static void insert(CohortCreated created, EventMetadata metadata, Handle sql) {
        sql.execute(
                "insert into cohort values (?, ?, ?, ?, ?, ?, ?, false, ?, ?)",
                created.cohortId().value(),
                created.country(),
                created.name(),
                created.currency(),
                created.firstMonth().toString(),
                created.baselineMonths(),
                created.partner().orElse(null),
                created.createdAt().atOffset(ZoneOffset.UTC),
                metadata.sequence());
    }
}
