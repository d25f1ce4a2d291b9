package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills table {@code meeting}: one row per meeting in its current version. */
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
    public void project(MeetingEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case MeetingHeld held -> insert(held, sql);
            case AttendanceCorrected corrected ->
                sql.execute(
                        "update meeting set attended = ?, version = ? where meeting_id = ?",
                        corrected.attended().toArray(UUID[]::new),
                        corrected.version(),
                        corrected.meetingId().value());
            // The two events above list all families already.
            case FamilyAttended attended -> {}
            case AttendanceRetracted retracted -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("meeting");
    }

    private static void insert(MeetingHeld held, Handle sql) {
        MeetingDetails details = held.details();
        sql.execute(
                "insert into meeting values (?, ?, ?, ?, ?, ?, 1, ?)",
                held.meetingId().value(),
                details.cohortId().value(),
                details.groupId().orElse(null),
                details.heldOn(),
                details.channel().jsonValue(),
                held.attended().toArray(UUID[]::new),
                held.at().atOffset(ZoneOffset.UTC));
    }
}
