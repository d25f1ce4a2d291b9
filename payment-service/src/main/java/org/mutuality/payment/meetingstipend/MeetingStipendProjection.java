package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForfeited;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code meeting_stipend}: a row for every family and meeting. */
@ApplicationScoped
class MeetingStipendProjection implements Projection<MeetingStipendEvent> {
    private static final String ROW = "insert into meeting_stipend values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (stipend_id) do update set recorded_at = excluded.recorded_at, removed = false";

    @Override
    public String name() {
        return "meeting-stipend";
    }

    @Override
    public Class<MeetingStipendEvent> eventType() {
        return MeetingStipendEvent.class;
    }

    @Override
    public void project(MeetingStipendEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case MeetingStipendAwaitsTerms waiting -> upsert(waiting, sql);
            case MeetingStipendAccrued accrued -> accrued(accrued, sql);
            case MeetingStipendForfeited forfeited -> forfeited(forfeited, sql);
            case MeetingAttendanceRemoved removed ->
                sql.execute("update meeting_stipend set removed = true where stipend_id = ?", removed.stipendId());
            case MeetingAttendanceRestored restored -> upsert(restored, sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("meeting_stipend");
    }

    private static void upsert(MeetingStipendEvent event, Handle sql) {
        MeetingAttendance attendance = event.attendance();
        sql.execute(
                ROW,
                event.stipendId(),
                attendance.meetingId(),
                attendance.familyId(),
                attendance.cohortId(),
                attendance.country(),
                attendance.heldOn(),
                attendance.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static void accrued(MeetingStipendAccrued accrued, Handle sql) {
        upsert(accrued, sql);
        sql.execute(
                "update meeting_stipend set accrued_minor = ?, currency = ?, settled_at = ? where stipend_id = ?",
                accrued.amount().minor(),
                accrued.amount().currency(),
                accrued.at().atOffset(ZoneOffset.UTC),
                accrued.stipendId());
    }

    private static void forfeited(MeetingStipendForfeited forfeited, Handle sql) {
        upsert(forfeited, sql);
        sql.execute(
                "update meeting_stipend set forfeited_minor = ?, currency = ?, reason = ?, settled_at = ?"
                        + " where stipend_id = ?",
                forfeited.amount().minor(),
                forfeited.amount().currency(),
                forfeited.reason().name(),
                forfeited.at().atOffset(ZoneOffset.UTC),
                forfeited.stipendId());
    }
}
