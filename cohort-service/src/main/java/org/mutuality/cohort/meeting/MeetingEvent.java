package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a meeting. Private to this service. */
public sealed interface MeetingEvent {
    MeetingId meetingId();

    MeetingDetails gathering();

    Instant at();

    /** A {@link FamilyAttended} follows for each of {@code attended}. */
    @StoredAs(name = "cohort.MeetingHeld", revision = 1)
    record MeetingHeld(MeetingId meetingId, MeetingDetails gathering, List<UUID> attended, String by, Instant at)
            implements MeetingEvent {}

    /** A {@link FamilyAttended} or {@link AttendanceRetracted} follows for each family that it changes. */
    @StoredAs(name = "cohort.AttendanceCorrected", revision = 1)
    record AttendanceCorrected(
            MeetingId meetingId, MeetingDetails gathering, int version, List<UUID> attended, String by, Instant at)
            implements MeetingEvent {}

    @StoredAs(name = "cohort.FamilyAttended", revision = 1)
    record FamilyAttended(MeetingId meetingId, MeetingDetails gathering, UUID familyId, Instant at)
            implements MeetingEvent {}

    /** It had been said to be there. */
    @StoredAs(name = "cohort.AttendanceRetracted", revision = 1)
    record AttendanceRetracted(MeetingId meetingId, MeetingDetails gathering, UUID familyId, Instant at)
            implements MeetingEvent {}
}
