package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;

/** Commands to a meeting. The sender has checked that the families are in the cohort or the peer group. */
public sealed interface MeetingCommand {
    MeetingId meetingId();

    /**
     * Idempotent for the same content.
     *
     * @param attended ids of the families that attended
     * @param by account that records it
     */
    record RecordMeeting(
            @TargetAggregateIdentifier MeetingId meetingId,
            MeetingDetails details,
            SortedSet<UUID> attended,
            String by,
            Instant at)
            implements MeetingCommand {}

    /**
     * Replaces the attendance. Idempotent for the version that it makes.
     *
     * @param version new version, one more than the current one, from 2
     * @param attended ids of all families that attended
     */
    record CorrectAttendance(
            @TargetAggregateIdentifier MeetingId meetingId,
            int version,
            SortedSet<UUID> attended,
            String by,
            Instant at)
            implements MeetingCommand {}
}
