package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a meeting, private to this service. */
public sealed interface MeetingEvent {
    MeetingId meetingId();

    MeetingDetails details();

    Instant at();

    /**
     * A {@link FamilyAttended} follows for each of {@code attended}.
     *
     * @param groupFamilies number of families in the peer group then; empty when the whole cohort met
     * @param byFamily family that recorded it; empty for the cohort's team
     */
    @StoredAs(name = "cohort.MeetingHeld", revision = 1)
    record MeetingHeld(
            MeetingId meetingId,
            MeetingDetails details,
            List<UUID> attended,
            String by,
            Instant at,
            Optional<Integer> groupFamilies,
            Optional<UUID> byFamily)
            implements MeetingEvent {}

    /**
     * A {@link FamilyAttended} or {@link AttendanceRetracted} follows for each family that it changes.
     *
     * @param groupFamilies as in {@link MeetingHeld}
     * @param byFamily family that corrected it; empty for the cohort's team
     */
    @StoredAs(name = "cohort.AttendanceCorrected", revision = 1)
    record AttendanceCorrected(
            MeetingId meetingId,
            MeetingDetails details,
            int version,
            List<UUID> attended,
            String by,
            Instant at,
            Optional<Integer> groupFamilies,
            Optional<UUID> byFamily)
            implements MeetingEvent {}

    /**
     * Another family that attended, or the liaison, confirmed a version of the attendance.
     *
     * @param payable whether it may be paid: of a formed peer group, with enough of its families present
     * @param byFamily empty when the liaison confirmed it
     */
    @StoredAs(name = "cohort.MeetingConfirmed", revision = 1)
    record MeetingConfirmed(
            MeetingId meetingId,
            MeetingDetails details,
            int version,
            List<UUID> attended,
            boolean payable,
            String by,
            Optional<UUID> byFamily,
            Instant at)
            implements MeetingEvent {}

    /** A correction follows on the confirmation: the new version is not confirmed. */
    @StoredAs(name = "cohort.MeetingConfirmationWithdrawn", revision = 1)
    record ConfirmationWithdrawn(MeetingId meetingId, MeetingDetails details, int version, Instant at)
            implements MeetingEvent {}

    @StoredAs(name = "cohort.FamilyAttended", revision = 1)
    record FamilyAttended(MeetingId meetingId, MeetingDetails details, UUID familyId, Instant at)
            implements MeetingEvent {}

    /** A family that had been recorded as attending did not attend. */
    @StoredAs(name = "cohort.AttendanceRetracted", revision = 1)
    record AttendanceRetracted(MeetingId meetingId, MeetingDetails details, UUID familyId, Instant at)
            implements MeetingEvent {}

    /**
     * What no correction of a meeting changes.
     *
     * @param groupId id of the peer group that met; empty when the whole cohort met
     * @param country ISO 3166-1 alpha-2 code of the cohort's country
     * @param heldOn local date of the meeting
     */
    public record MeetingDetails(
            CohortId cohortId, Optional<UUID> groupId, String country, LocalDate heldOn, MeetingChannel channel) {}
}
