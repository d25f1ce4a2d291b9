package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.util.Optional;
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
     * @param groupFamilies number of families in the peer group that met, now; empty when the whole cohort met
     * @param by account that records it
     * @param byFamily family whose account it is; empty for the cohort's team
     */
    record RecordMeeting(
            @TargetAggregateIdentifier MeetingId meetingId,
            MeetingDetails details,
            SortedSet<UUID> attended,
            Optional<Integer> groupFamilies,
            String by,
            Optional<UUID> byFamily,
            Instant at)
            implements MeetingCommand {}

    /**
     * Replaces the attendance. Idempotent for the version that it makes.
     *
     * @param version new version, one more than the current one, from 2
     * @param attended ids of all families that attended
     * @param groupFamilies as above
     * @param byFamily as above
     */
    record CorrectAttendance(
            @TargetAggregateIdentifier MeetingId meetingId,
            int version,
            SortedSet<UUID> attended,
            Optional<Integer> groupFamilies,
            String by,
            Optional<UUID> byFamily,
            Instant at)
            implements MeetingCommand {}

    /**
     * Confirms the attendance. Idempotent for the same account.
     *
     * @param version that was read; empty: the current one
     * @param byFamily family whose account it is; empty for the liaison
     */
    record ConfirmMeeting(
            @TargetAggregateIdentifier MeetingId meetingId,
            Optional<Integer> version,
            String by,
            Optional<UUID> byFamily,
            Instant at)
            implements MeetingCommand {}
}
