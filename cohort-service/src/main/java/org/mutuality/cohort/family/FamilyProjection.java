package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.family.FamilyEvent.ConsentGiven;
import org.mutuality.cohort.family.FamilyEvent.ConsentWithdrawn;
import org.mutuality.cohort.family.FamilyEvent.ExternalIdRecorded;
import org.mutuality.cohort.family.FamilyEvent.FamilyEnrolled;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.family.FamilyEvent.InterviewRecorded;
import org.mutuality.cohort.family.FamilyQueries.StatusChangeRow;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills table {@code family}. */
@ApplicationScoped
class FamilyProjection implements Projection<FamilyEvent> {
    private static final String GIVEN = "update family set version = ?,"
            + " consents = array(select unnest(array_append(consents, ?)) as purpose order by purpose) where family_id = ?";
    private static final String WITHDRAWN =
            "update family set version = ?, consents = array_remove(consents, ?) where family_id = ?";
    private static final String EXTERNAL_ID =
            "update family set version = ?, encrypted_external_id = ? where family_id = ?";
    private static final String INTERVIEW =
            "insert into interview (family_id, month, outcome, weight) values (?, ?, ?, ?)"
                    + " on conflict (family_id, month) do update set outcome = excluded.outcome, weight = excluded.weight";
    // The row stays with its id only, so that the family is still counted and its id cannot be used again.
    private static final String ERASED = "update family set version = ?, erased = true, household_size = null,"
            + " consents = '{}', encrypted_external_id = null, status_history = '{}' where family_id = ?";
    private static final String STATUS =
            "update family set version = ?, status_history = array_append(status_history, ?) where family_id = ?";

    @Override
    public String name() {
        return "family";
    }

    @Override
    public Class<FamilyEvent> eventType() {
        return FamilyEvent.class;
    }

    @Override
    public void project(FamilyEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case FamilyEnrolled enrolled -> insert(enrolled, metadata, sql);
            case ConsentGiven given -> updateConsent(GIVEN, given.familyId(), given.purpose(), metadata, sql);
            case ConsentWithdrawn withdrawn ->
                updateConsent(WITHDRAWN, withdrawn.familyId(), withdrawn.purpose(), metadata, sql);
            case ExternalIdRecorded recorded ->
                sql.execute(
                        EXTERNAL_ID,
                        metadata.sequence(),
                        recorded.externalId().ciphertext().text(),
                        recorded.familyId().value());
            case InterviewRecorded recorded -> saveInterview(recorded, sql);
            case FamilyStatusChanged changed ->
                sql.execute(
                        STATUS,
                        metadata.sequence(),
                        StatusChangeRow.of(changed).asText(),
                        changed.familyId().value());
            case FamilyErased erased -> {
                sql.execute(ERASED, metadata.sequence(), erased.familyId().value());
                sql.execute(
                        "delete from interview where family_id = ?",
                        erased.familyId().value());
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("family", "interview");
    }

    private static void insert(FamilyEnrolled enrolled, EventMetadata metadata, Handle sql) {
        sql.execute(
                "insert into family values (?, ?, ?, '{}', ?, ?, false)",
                enrolled.familyId().value(),
                enrolled.cohortId().value(),
                enrolled.householdSize().orElse(null),
                enrolled.enrolledAt().atOffset(ZoneOffset.UTC),
                metadata.sequence());
    }

    private static void saveInterview(InterviewRecorded recorded, Handle sql) {
        Interview interview = recorded.interview();
        sql.execute(
                INTERVIEW,
                recorded.familyId().value(),
                interview.month().toString(),
                interview.outcome().jsonValue(),
                interview.weight().orElse(null));
    }

    private static void updateConsent(
            String update, FamilyId familyId, Purpose purpose, EventMetadata metadata, Handle sql) {
        sql.execute(update, metadata.sequence(), purpose.jsonValue(), familyId.value());
    }
}
