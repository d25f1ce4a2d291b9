package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code meeting_view}: a row per meeting, as known now. */
@ApplicationScoped
class MeetingProjection implements Projection<MeetingEvent> {
    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public Class<MeetingEvent> eventType() {
        return MeetingEvent.class;
    }

    @Override
    public void project(MeetingEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case MeetingHeld held -> held(held, sql);
            case AttendanceCorrected corrected ->
                sql.execute(
                        "update meeting_view set attended = ?, version = ? where meeting_id = ?",
                        corrected.attended().toArray(UUID[]::new),
                        corrected.version(),
                        corrected.meetingId().value());
            // The two above have said it for all families at once.
            case FamilyAttended attended -> {}
            case AttendanceRetracted missed -> {}
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from meeting_view");
    }

    private static void held(MeetingHeld held, Handle sql) {
        MeetingDetails gathering = held.details();
        sql.execute(
                "insert into meeting_view values (?, ?, ?, ?, ?, ?, 1, ?)",
                held.meetingId().value(),
                gathering.cohortId().value(),
                gathering.groupId().orElse(null),
                gathering.heldOn(),
                gathering.channel().jsonValue(),
                held.attended().toArray(UUID[]::new),
                held.at().atOffset(ZoneOffset.UTC));
    }
}
