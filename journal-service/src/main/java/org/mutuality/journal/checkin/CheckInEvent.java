package org.mutuality.journal.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a check-in. Private to this service and not published. */
public sealed interface CheckInEvent {
    CheckInId checkInId();

    UUID familyId();

    Instant at();

    /**
     * @param heldOn the day by the cohort's calendar
     * @param by id of the liaison's account; empty once the family is erased
     */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.CheckInRecorded", revision = 1)
    record CheckInRecorded(
            CheckInId checkInId,
            UUID familyId,
            UUID cohortId,
            String country,
            LocalDate heldOn,
            @ErasedField(leaves = "other") CheckInChannel channel,
            @ErasedField Optional<String> by,
            Instant at)
            implements CheckInEvent {}

    /** @param by id of the liaison's account; empty once the family is erased */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.CheckInWithdrawn", revision = 1)
    record CheckInWithdrawn(
            CheckInId checkInId,
            UUID familyId,
            UUID cohortId,
            String country,
            @ErasedField Optional<String> by,
            Instant at)
            implements CheckInEvent {}
}
