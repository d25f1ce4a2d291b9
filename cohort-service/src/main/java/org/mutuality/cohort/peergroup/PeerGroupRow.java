package org.mutuality.cohort.peergroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.peergroup.PeerGroupState;

/**
 * A peer group as its families and their liaison see it.
 *
 * @param norms in the families' own words
 * @param families in it now, longest first
 */
public record PeerGroupRow(
        UUID groupId,
        UUID cohortId,
        Optional<String> name,
        Optional<String> norms,
        PeerGroupState state,
        List<UUID> families,
        Instant formedAt) {

    static PeerGroupRow of(ResultSet row) throws SQLException {
        List<UUID> families = List.of((UUID[]) row.getArray("families").getArray());
        return new PeerGroupRow(
                row.getObject("group_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("norms")),
                PeerGroupState.of(families.size()),
                families,
                row.getObject("formed_at", OffsetDateTime.class).toInstant());
    }
}
