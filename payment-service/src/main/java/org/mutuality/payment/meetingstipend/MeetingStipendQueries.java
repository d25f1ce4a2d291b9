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
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** What meetings earned, and what awaits terms. Source: {@code meeting_stipend_view}. */
@ApplicationScoped
class MeetingStipendQueries implements WaitingMeetingStipends {
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase views;

    MeetingStipendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * @param accrued what it earned; absent while it awaits terms, and when all was forgone
     * @param forfeited what it did not, for {@code reason}
     * @param removed a correction says since that the family was not there; what has accrued stays
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

    /** Of a family, lowest id of the stipend first. */
    Page<MeetingStipendRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        List<MeetingStipendRow> rows = views.read(sql -> sql.select(
                        "select * from meeting_stipend_view where family_id = ? and stipend_id > ?"
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
                        select * from meeting_stipend_view
                        where cohort_id = ? and held_on >= ? and settled_at is null and not taken_away
                        order by held_on, stipend_id""", cohortId, fromMonth.atDay(1))
                .map((row, context) -> attended(row))
                .list());
    }

    private static MeetingStipendRow row(ResultSet row) throws SQLException {
        return new MeetingStipendRow(
                row.getObject("stipend_id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                amount(row, "accrued_minor"),
                amount(row, "forgone_minor"),
                Optional.ofNullable(row.getString("reason")).map(ForfeitReason::valueOf),
                row.getBoolean("taken_away"));
    }

    private static MeetingAttendance attended(ResultSet row) throws SQLException {
        return new MeetingAttendance(
                row.getObject("meeting_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Money> amount(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> new Money(minor, currency));
    }
}
