package org.mutuality.cohort.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.family.FamilyEvent.ErasureReason;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands to a family. */
public sealed interface FamilyCommand {
    FamilyId familyId();

    /**
     * Idempotent for the same content.
     *
     * @param country ISO 3166-1 alpha-2 code of the cohort's country
     * @param cohortOpen whether the cohort is open for enrolment
     * @param householdSize number of persons, 1 to 50; empty when unknown
     * @param consents purposes to which the family consents from the start
     */
    record EnrolFamily(
            @TargetAggregateIdentifier FamilyId familyId,
            CohortId cohortId,
            String country,
            boolean cohortOpen,
            Optional<Integer> householdSize,
            Set<Purpose> consents,
            Instant enrolledAt)
            implements FamilyCommand {}

    /** Idempotent. The family must be enrolled. */
    record GiveConsent(@TargetAggregateIdentifier FamilyId familyId, Purpose purpose, Instant givenAt)
            implements FamilyCommand {}

    /** Idempotent, also for a consent that was never given. The family must be enrolled. */
    record WithdrawConsent(@TargetAggregateIdentifier FamilyId familyId, Purpose purpose, Instant withdrawnAt)
            implements FamilyCommand {}

    /** Idempotent: the first id stays. The family must be enrolled. @param externalId under the family's key */
    record RecordExternalId(@TargetAggregateIdentifier FamilyId familyId, EncryptedText externalId, Instant recordedAt)
            implements FamilyCommand {}

    /** Idempotent; replaces another content of the month. The family must be enrolled. */
    record RecordInterview(@TargetAggregateIdentifier FamilyId familyId, Interview interview, Instant recordedAt)
            implements FamilyCommand {}

    /**
     * Idempotent for the last change. The family must be enrolled.
     *
     * @param from first day with the status; of {@code VOIDED} the first day of the cohort
     * @param by account of who recorded it
     */
    record ChangeFamilyStatus(
            @TargetAggregateIdentifier FamilyId familyId,
            FamilyStatus status,
            Optional<StatusReason> reason,
            LocalDate from,
            String by,
            Instant at)
            implements FamilyCommand {}

    /** Cannot be undone. Idempotent. The family must be enrolled. @param by account of the country lead */
    record EraseFamily(@TargetAggregateIdentifier FamilyId familyId, ErasureReason reason, String by, Instant erasedAt)
            implements FamilyCommand {}
}
