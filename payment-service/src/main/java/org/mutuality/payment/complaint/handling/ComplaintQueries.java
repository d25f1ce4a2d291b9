package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintOutcome;
import org.mutuality.payment.complaint.ComplaintStatus;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** The current state of complaints, with texts encrypted. Source: {@code complaint_view}. */
@ApplicationScoped
class ComplaintQueries {
    private static final String LIST = """
            select * from complaint_view where %s and (cast(:status as text) is null or status = :status)
              and position > :position
            order by position limit :limit""";

    private final ReadModelDatabase views;

    ComplaintQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * The current state of a complaint.
     *
     * @param position of the event that created it: the order of creation
     * @param revision the entity tag
     * @param outcome of the last answer, also when the complaint was reopened since
     */
    record ComplaintRow(
            UUID complaintId,
            long position,
            UUID payoutId,
            UUID familyId,
            String country,
            ComplaintStatus status,
            int revision,
            Optional<Ciphertext> encryptedText,
            Optional<ComplaintOutcome> outcome,
            Optional<Ciphertext> answer,
            Instant madeAt,
            Optional<Instant> answeredAt,
            Optional<Instant> acceptedAt) {}

    Optional<ComplaintRow> find(UUID complaintId) {
        return views.read(sql -> sql.select("select * from complaint_view where complaint_id = ?", complaintId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Complaints of a family that are not closed, oldest first. */
    List<ComplaintRow> findOpen(UUID familyId) {
        return views.read(
                sql -> sql.select("""
                        select * from complaint_view where family_id = ? and status in ('OPEN', 'ANSWERED')
                        order by position""", familyId).map((row, context) -> row(row)).list());
    }

    /** A page of complaints, oldest first. @param status only complaints in this state; empty for all */
    Page<ComplaintRow> ofFamily(
            UUID familyId, Optional<ComplaintStatus> status, Optional<Cursor> after, PageSize limit) {
        return of("family_id = :owner", familyId, status, after, limit);
    }

    /** A page of complaints, oldest first. @param status only complaints in this state; empty for all */
    Page<ComplaintRow> ofCountry(
            String country, Optional<ComplaintStatus> status, Optional<Cursor> after, PageSize limit) {
        return of("country = :owner", country, status, after, limit);
    }

    private Page<ComplaintRow> of(
            String condition, Object owner, Optional<ComplaintStatus> status, Optional<Cursor> after, PageSize limit) {
        List<ComplaintRow> rows = views.read(sql -> sql.createQuery(LIST.formatted(condition))
                .bind("owner", owner)
                .bind("status", status.map(ComplaintStatus::name).orElse(null))
                .bind(
                        "position",
                        after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.position()));
    }

    private static ComplaintRow row(ResultSet row) throws SQLException {
        return new ComplaintRow(
                row.getObject("complaint_id", UUID.class),
                row.getLong("position"),
                row.getObject("payout_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("country"),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                ciphertext(row, "encrypted_text"),
                Optional.ofNullable(row.getString("outcome")).map(ComplaintOutcome::valueOf),
                ciphertext(row, "encrypted_answer"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "answered_at"),
                instant(row, "accepted_at"));
    }

    private static Optional<Ciphertext> ciphertext(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Ciphertext::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
