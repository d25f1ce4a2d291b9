package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;

/** What can be asked of a meeting. Whoever sends it has seen that the families are of the cohort or the group. */
public sealed interface MeetingCommand {
    MeetingId meetingId();

    /**
     * Idempotent for the same content.
     *
     * @param attended families that were there
     * @param by account of who records it
     */
    record RecordMeeting(
            @TargetAggregateIdentifier MeetingId meetingId,
            MeetingDetails details,
            SortedSet<UUID> attended,
            String by,
            Instant at)
            implements MeetingCommand {}

    /**
     * Idempotent for the version it made.
     *
     * @param version that it makes, from 2: one more than the one it corrects
     * @param attended all families that were there
     */
    record CorrectAttendance(
            @TargetAggregateIdentifier MeetingId meetingId,
            int version,
            SortedSet<UUID> attended,
            String by,
            Instant at)
            implements MeetingCommand {}
}
