package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.family.FamilyEvent.ConsentGiven;
import org.mutuality.cohort.family.FamilyEvent.ConsentWithdrawn;
import org.mutuality.cohort.family.FamilyEvent.FamilyEnrolled;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code family_view}. */
@ApplicationScoped
class FamilyProjection implements Projection<FamilyEvent> {
    private static final String GIVEN = "update family_view set version = ?,"
            + " consents = array(select unnest(array_append(consents, ?)) as purpose order by purpose) where family_id = ?";
    private static final String WITHDRAWN =
            "update family_view set version = ?, consents = array_remove(consents, ?) where family_id = ?";
    // The row stays, an id and no more, so that it is counted and nobody else takes its id.
    private static final String ERASED = "update family_view set version = ?, erased = true, household_size = null,"
            + " consents = '{}' where family_id = ?";

    @Override
    public String name() {
        return "family";
    }

    @Override
    public Class<FamilyEvent> eventType() {
        return FamilyEvent.class;
    }

    @Override
    public void project(FamilyEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case FamilyEnrolled enrolled -> enrolled(enrolled, recorded, sql);
            case ConsentGiven given -> consent(GIVEN, given.familyId(), given.purpose(), recorded, sql);
            case ConsentWithdrawn withdrawn ->
                consent(WITHDRAWN, withdrawn.familyId(), withdrawn.purpose(), recorded, sql);
            case FamilyErased erased ->
                sql.execute(ERASED, recorded.sequence(), erased.familyId().value());
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from family_view");
    }

    private static void enrolled(FamilyEnrolled enrolled, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into family_view values (?, ?, ?, '{}', ?, ?, false)",
                enrolled.familyId().value(),
                enrolled.cohortId().value(),
                enrolled.householdSize().orElse(null),
                enrolled.enrolledAt().atOffset(ZoneOffset.UTC),
                recorded.sequence());
    }

    private static void consent(String update, FamilyId familyId, Purpose purpose, EventMetadata recorded, Handle sql) {
        sql.execute(update, recorded.sequence(), purpose.jsonValue(), familyId.value());
    }
}
