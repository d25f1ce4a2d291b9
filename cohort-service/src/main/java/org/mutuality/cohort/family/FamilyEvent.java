package org.mutuality.cohort.family;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** Events of a family, private to this service. They never contain a name. */
public sealed interface FamilyEvent {
    FamilyId familyId();

    CohortId cohortId();

    String country();

    /**
     * A {@link ConsentGiven} follows for each of {@code consents}. They are stored here as well, so that a repeated enrolment is
     * recognised after some of them were withdrawn.
     */
    @FamilyData(of = "familyId", publishedStays = true)
    @StoredAs(name = "cohort.FamilyEnrolled", revision = 1)
    record FamilyEnrolled(
            FamilyId familyId,
            CohortId cohortId,
            String country,
            @ErasedField Optional<Integer> householdSize,
            Set<Purpose> consents,
            Instant enrolledAt)
            implements FamilyEvent {}

    @StoredAs(name = "cohort.ConsentGiven", revision = 1)
    record ConsentGiven(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant givenAt)
            implements FamilyEvent {}

    @StoredAs(name = "cohort.ConsentWithdrawn", revision = 1)
    record ConsentWithdrawn(FamilyId familyId, CohortId cohortId, String country, Purpose purpose, Instant withdrawnAt)
            implements FamilyEvent {}

    /** @param externalId the id that a study gave to the family, under the family's key */
    @StoredAs(name = "cohort.ExternalIdRecorded", revision = 1)
    record ExternalIdRecorded(
            FamilyId familyId, CohortId cohortId, String country, EncryptedText externalId, Instant recordedAt)
            implements FamilyEvent {}

    /** What came of a study's attempt to interview the family in a month; replaces an earlier one of that month. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "cohort.InterviewRecorded", revision = 1)
    record InterviewRecorded(
            FamilyId familyId, CohortId cohortId, String country, Interview interview, Instant recordedAt)
            implements FamilyEvent {}

    /**
     * Counts from the day {@code from} on, and replaces an earlier change from the same day. It stays as it is when the family is
     * erased: figures of the past are about families that took part then.
     *
     * @param number of the change, from 1
     * @param by account of who recorded it
     */
    @StoredAs(name = "cohort.FamilyStatusChanged", revision = 1)
    record FamilyStatusChanged(
            FamilyId familyId,
            CohortId cohortId,
            String country,
            int number,
            FamilyStatus status,
            Optional<StatusReason> reason,
            LocalDate from,
            String by,
            Instant at)
            implements FamilyEvent {}

    /** The last event of a family, of which only the id is left. */
    @StoredAs(name = "cohort.FamilyErased", revision = 1)
    record FamilyErased(
            FamilyId familyId, CohortId cohortId, String country, ErasureReason reason, String by, Instant erasedAt)
            implements FamilyEvent {}

    /** Legal ground of an erasure. The only one is the family's own request. */
    public enum ErasureReason {
        /** The family requested it. */
        FAMILY_REQUEST;

        /** The name in JSON and, permanently, in the event store. */
        @JsonValue
        public String jsonValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
