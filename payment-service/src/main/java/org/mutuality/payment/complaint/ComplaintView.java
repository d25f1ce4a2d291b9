package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Complaints as they stand, their words sealed. Source: {@code complaint_view}. */
@ApplicationScoped
class ComplaintView {
    private static final String OF = """
            select * from complaint_view where %s and (cast(:status as text) is null or status = :status)
              and position > :position
            order by position limit :limit""";

    private final Views views;

    ComplaintView(Views views) {
        this.views = views;
    }

    /**
     * @param position in the order they were made
     * @param revision the entity tag
     * @param outcome of the last answer, also when it was reopened since
     */
    record Row(
            UUID complaintId,
            long position,
            UUID payoutId,
            UUID familyId,
            String country,
            ComplaintStatus status,
            int revision,
            Optional<Sealed> words,
            Optional<ComplaintOutcome> outcome,
            Optional<Sealed> answer,
            Instant madeAt,
            Optional<Instant> answeredAt,
            Optional<Instant> acceptedAt) {}

    Optional<Row> find(UUID complaintId) {
        return views.read(sql -> sql.select("select * from complaint_view where complaint_id = ?", complaintId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Those of a family that aren't done. */
    List<Row> open(UUID familyId) {
        return views.read(
                sql -> sql.select("""
                        select * from complaint_view where family_id = ? and status in ('OPEN', 'ANSWERED')
                        order by position""", familyId).map((row, context) -> row(row)).list());
    }

    /** Oldest first. @param status of those wanted; all when empty */
    Page<Row> ofFamily(UUID familyId, Optional<ComplaintStatus> status, Optional<Cursor> after, Limit limit) {
        return of("family_id = :whose", familyId, status, after, limit);
    }

    /** Oldest first. @param status of those wanted; all when empty */
    Page<Row> ofCountry(String country, Optional<ComplaintStatus> status, Optional<Cursor> after, Limit limit) {
        return of("country = :whose", country, status, after, limit);
    }

    private Page<Row> of(
            String condition, Object whose, Optional<ComplaintStatus> status, Optional<Cursor> after, Limit limit) {
        List<Row> rows = views.read(sql -> sql.createQuery(OF.formatted(condition))
                .bind("whose", whose)
                .bind("status", status.map(ComplaintStatus::name).orElse(null))
                .bind(
                        "position",
                        after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.position()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("complaint_id", UUID.class),
                row.getLong("position"),
                row.getObject("payout_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("country"),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                sealed(row, "words"),
                Optional.ofNullable(row.getString("outcome")).map(ComplaintOutcome::valueOf),
                sealed(row, "answer"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "answered_at"),
                instant(row, "accepted_at"));
    }

    private static Optional<Sealed> sealed(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Sealed::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
