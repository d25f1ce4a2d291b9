package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a family. Private to this service; never a name. */
public sealed interface FamilyEvent {
    FamilyId familyId();

    CohortId cohortId();

    String country();

    /**
     * A {@link ConsentGiven} follows for each of {@code consents}, which are kept here too so that a repeated enrolment is
     * recognised after some were withdrawn.
     */
    @StoredAs(name = "cohort.FamilyEnrolled", revision = 1)
    record FamilyEnrolled(
            FamilyId familyId,
            CohortId cohortId,
            String country,
            Optional<Integer> householdSize,
            Set<Purpose> consents,
            Instant enrolledAt)
            implements FamilyEvent {}

    @StoredAs(name = "cohort.ConsentGiven", revision = 1)
    record ConsentGiven(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant givenAt)
            implements FamilyEvent {}

    @StoredAs(name = "cohort.ConsentWithdrawn", revision = 1)
    record ConsentWithdrawn(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant withdrawnAt)
            implements FamilyEvent {}

    /** The last of a family. What is left of it is an id. */
    @StoredAs(name = "cohort.FamilyErased", revision = 1)
    record FamilyErased(
            FamilyId familyId, CohortId cohortId, String country, ErasureReason reason, String by, Instant erasedAt)
            implements FamilyEvent {}


/** On what ground a family is erased. Only its own wish is one: nobody erases a family that didn't ask. */
public enum ErasureReason {
    /** The family asked for it. */
    FAMILY_REQUEST;

    /** As in JSON, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
}
