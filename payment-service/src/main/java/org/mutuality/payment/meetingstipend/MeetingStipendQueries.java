package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.AccrueWaitingMeetingStipends.WaitingMeetingStipends;
import org.mutuality.payment.meetingstipend.SetPaidMeetingsByTerms.GroupMonths;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Meeting stipends, accrued and waiting. Source: {@code meeting_stipend}, {@code group_month}. */
@ApplicationScoped
class MeetingStipendQueries implements WaitingMeetingStipends, GroupMonths {
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase views;

    MeetingStipendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A meeting that a family attended, and what it earned.
     *
     * @param stipendId of the stipend
     * @param meetingId of the meeting
     * @param cohortId cohort of the family
     * @param heldOn day of the meeting
     * @param accrued amount earned; absent while it awaits terms, and when all was forfeited
     * @param forfeited amount not earned, for {@code reason}
     * @param reason why an amount was forfeited
     * @param removed whether it is paid no more: the meeting is not confirmed, or the family did not attend; what had accrued
     *     stays only where it was paid already
     */
    public record MeetingStipendRow(
            UUID stipendId,
            UUID meetingId,
            UUID cohortId,
            LocalDate heldOn,
            Optional<Money> accrued,
            Optional<Money> forfeited,
            Optional<ForfeitReason> reason,
            boolean removed) {}

    /** Of a family, by id of the stipend. */
    Page<MeetingStipendRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        List<MeetingStipendRow> rows = views.read(sql -> sql.select(
                        "select * from meeting_stipend where family_id = ? and stipend_id > ?"
                                + " order by stipend_id limit ?",
                        familyId,
                        after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST),
                        limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.stipendId()));
    }

    @Override
    public List<MeetingAttendance> of(UUID cohortId, YearMonth fromMonth) {
        return views.read(sql -> sql.select("""
                        select * from meeting_stipend
                        where cohort_id = ? and held_on >= ? and settled_at is null and not removed
                        order by held_on, stipend_id""", cohortId, fromMonth.atDay(1))
                .map((row, context) -> attendance(row))
                .list());
    }

    @Override
    public List<GroupMonthId> of(UUID cohortId, YearMonth from, Optional<YearMonth> last) {
        return views.read(sql -> sql.createQuery("""
                        select group_month_id from group_month
                        where cohort_id = :cohort and month >= :from and (cast(:last as text) is null or month <= cast(:last as text))""")
                .bind("cohort", cohortId)
                .bind("from", from.toString())
                .bind("last", last.map(YearMonth::toString).orElse(null))
                .map((row, context) -> new GroupMonthId(row.getObject("group_month_id", UUID.class)))
                .list());
    }

    private static MeetingStipendRow row(ResultSet row) throws SQLException {
        return new MeetingStipendRow(
                row.getObject("stipend_id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                amount(row, "accrued_minor"),
                amount(row, "forfeited_minor"),
                Optional.ofNullable(row.getString("reason")).map(ForfeitReason::valueOf),
                row.getBoolean("removed"));
    }

    private static MeetingAttendance attendance(ResultSet row) throws SQLException {
        return new MeetingAttendance(
                row.getObject("meeting_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Money> amount(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> new Money(minor, currency));
    }
}
