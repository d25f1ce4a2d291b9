package org.mutuality.cohort.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.meeting.MeetingChannel;

/**
 * A meeting as known now.
 *
 * @param groupId absent when it was the whole cohort's
 * @param attended families that were there, lowest id first
 * @param version 1 as recorded, one more with each correction
 */
public record MeetingRow(
        UUID meetingId,
        UUID cohortId,
        Optional<UUID> groupId,
        LocalDate heldOn,
        MeetingChannel how,
        List<UUID> attended,
        int version,
        Instant recordedAt) {

    static MeetingRow of(ResultSet row) throws SQLException {
        return new MeetingRow(
                row.getObject("meeting_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                Optional.ofNullable(row.getObject("group_id", UUID.class)),
                row.getObject("held_on", LocalDate.class),
                MeetingChannel.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                List.of((UUID[]) row.getArray("attended").getArray()),
                row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
