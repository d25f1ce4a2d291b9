package org.mutuality.cohort.family;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.mutuality.cohort.cohort.CohortId;

/** What has happened to a family. Stored for ever as "cohort.<SimpleName>"; private to this service; never a name. */
public sealed interface FamilyEvent {
    FamilyId familyId();

    CohortId cohortId();

    String country();

    /**
     * A {@link ConsentGiven} follows for each of {@code consents}, which are kept here too so that a repeated enrolment is
     * recognised after some were withdrawn.
     */
    @Revision("1")
    record FamilyEnrolled(
            FamilyId familyId,
            CohortId cohortId,
            String country,
            Optional<Integer> householdSize,
            Set<Purpose> consents,
            Instant enrolledAt)
            implements FamilyEvent {}

    @Revision("1")
    record ConsentGiven(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant givenAt)
            implements FamilyEvent {}

    @Revision("1")
    record ConsentWithdrawn(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant withdrawnAt)
            implements FamilyEvent {}

    /** The last of a family. What is left of it is an id. */
    @Revision("1")
    record FamilyErased(
            FamilyId familyId, CohortId cohortId, String country, ErasureReason reason, String by, Instant erasedAt)
            implements FamilyEvent {}
}
