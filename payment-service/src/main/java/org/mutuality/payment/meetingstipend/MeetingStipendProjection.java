package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForfeited;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code meeting_stipend_view}: a row per family and meeting. */
@ApplicationScoped
class MeetingStipendProjection implements Projection<MeetingStipendEvent> {
    private static final String ROW = "insert into meeting_stipend_view values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (stipend_id) do update set told_at = excluded.told_at, taken_away = false";

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
            case MeetingStipendAwaitsTerms awaits -> there(awaits, sql);
            case MeetingStipendAccrued accrued -> accrued(accrued, sql);
            case MeetingStipendForfeited forgone -> forgone(forgone, sql);
            case MeetingAttendanceRemoved taken ->
                sql.execute(
                        "update meeting_stipend_view set taken_away = true where stipend_id = ?", taken.stipendId());
            case MeetingAttendanceRestored back -> there(back, sql);
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from meeting_stipend_view");
    }

    private static void there(MeetingStipendEvent event, Handle sql) {
        MeetingAttendance attended = event.attendance();
        sql.execute(
                ROW,
                event.stipendId(),
                attended.meetingId(),
                attended.familyId(),
                attended.cohortId(),
                attended.country(),
                attended.heldOn(),
                attended.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static void accrued(MeetingStipendAccrued accrued, Handle sql) {
        there(accrued, sql);
        sql.execute(
                "update meeting_stipend_view set accrued_minor = ?, currency = ?, settled_at = ? where stipend_id = ?",
                accrued.amount().minor(),
                accrued.amount().currency(),
                accrued.at().atOffset(ZoneOffset.UTC),
                accrued.stipendId());
    }

    private static void forgone(MeetingStipendForfeited forgone, Handle sql) {
        there(forgone, sql);
        sql.execute(
                "update meeting_stipend_view set forgone_minor = ?, currency = ?, reason = ?, settled_at = ?"
                        + " where stipend_id = ?",
                forgone.amount().minor(),
                forgone.amount().currency(),
                forgone.reason().name(),
                forgone.at().atOffset(ZoneOffset.UTC),
                forgone.stipendId());
    }
}
