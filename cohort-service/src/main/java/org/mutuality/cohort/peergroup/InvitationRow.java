package org.mutuality.cohort.peergroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** An invitation as the invited family sees it: what to decide on, and not who else is in the group. */
public record InvitationRow(
        UUID groupId, UUID invitedBy, Optional<String> name, Optional<String> norms, Instant invitedAt) {

    static InvitationRow of(ResultSet row) throws SQLException {
        return new InvitationRow(
                row.getObject("group_id", UUID.class),
                row.getObject("invited_by", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("norms")),
                row.getObject("invited_at", OffsetDateTime.class).toInstant());
    }
}
