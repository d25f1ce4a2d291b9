package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads table {@code meeting}. */
@ApplicationScoped
class MeetingQueries {
    private static final String PAGE = """
            select * from meeting where cohort_id = :cohort and meeting_id > :after
              and (cast(:family as uuid) is null or cast(:family as uuid) = any(attended) or group_id = cast(:group as uuid))
            order by meeting_id limit :limit""";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase database;

    MeetingQueries(ReadModelDatabase database) {
        this.database = database;
    }

    /** A meeting of that cohort. */
    Optional<MeetingRow> find(UUID cohortId, UUID meetingId) {
        return database.read(
                sql -> sql.select("select * from meeting where cohort_id = ? and meeting_id = ?", cohortId, meetingId)
                        .map((row, context) -> MeetingRow.of(row))
                        .findOne());
    }

    /**
     * Meetings of a cohort, lowest id first.
     *
     * @param family only meetings that this family attended or that are of its peer group; empty for all
     * @param group current peer group of the family
     */
    Page<MeetingRow> page(
            UUID cohortId, Optional<UUID> family, Optional<UUID> group, Optional<Cursor> after, PageSize limit) {
        List<MeetingRow> rows = database.read(sql -> sql.createQuery(PAGE)
                .bind("cohort", cohortId)
                .bind("family", family.orElse(null))
                .bind("group", group.orElse(null))
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("limit", limit.andOne())
                .map((row, context) -> MeetingRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.meetingId()));
    }

    /**
     * A meeting in its current version.
     *
     * @param meetingId id of the meeting
     * @param cohortId id of its cohort
     * @param groupId id of the peer group that met; absent when the whole cohort met
     * @param heldOn local date of the meeting
     * @param channel how the families met
     * @param attended ids of the families that attended, lowest first
     * @param version 1 as recorded, one more with each correction
     * @param recordedAt when the meeting was recorded
     * @param confirmedAt when another family or the liaison confirmed this version; absent until then
     * @param payable whether the confirmed meeting may be paid: of a peer group of at least four families, at which three of
     *     them or half were present
     */
    public record MeetingRow(
            UUID meetingId,
            UUID cohortId,
            Optional<UUID> groupId,
            LocalDate heldOn,
            MeetingChannel channel,
            List<UUID> attended,
            int version,
            Instant recordedAt,
            Optional<Instant> confirmedAt,
            boolean payable) {

        static MeetingRow of(ResultSet row) throws SQLException {
            return new MeetingRow(
                    row.getObject("meeting_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    Optional.ofNullable(row.getObject("group_id", UUID.class)),
                    row.getObject("held_on", LocalDate.class),
                    MeetingChannel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                    List.of((UUID[]) row.getArray("attended").getArray()),
                    row.getInt("version"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    row.getBoolean("payable"));
        }
    }
}
