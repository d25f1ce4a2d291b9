package org.mutuality.cohort.peergroup;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads {@code peer_group_view} and its two sisters. */
@ApplicationScoped
public class PeerGroupQueries {
    private static final String GROUP = "select g.*, array(select family_id from peer_group_family_view f"
            + " where f.cohort_id = g.cohort_id and f.group_id = g.group_id order by joined_at, family_id) as families"
            + " from peer_group_view g where g.cohort_id = :cohort";
    private static final String INVITATIONS = "select i.*, name, norms from peer_group_invitation_view i"
            + " join peer_group_view using (cohort_id, group_id) where cohort_id = ? and family_id = ?"
            + " order by invited_at, group_id";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase views;

    PeerGroupQueries(ReadModelDatabase views) {
        this.views = views;
    }

    public Optional<PeerGroupRow> find(UUID cohortId, UUID groupId) {
        return views.read(sql -> sql.createQuery(GROUP + " and g.group_id = :group")
                .bind("cohort", cohortId)
                .bind("group", groupId)
                .map((row, context) -> PeerGroupRow.of(row))
                .findOne());
    }

    /** The one that a family is in. */
    public Optional<PeerGroupRow> findOfFamily(UUID cohortId, UUID familyId) {
        return views.read(sql -> sql.createQuery(GROUP + " and g.group_id = (select group_id"
                        + " from peer_group_family_view where cohort_id = :cohort and family_id = :family)")
                .bind("cohort", cohortId)
                .bind("family", familyId)
                .map((row, context) -> PeerGroupRow.of(row))
                .findOne());
    }

    /** Oldest first. */
    List<InvitationRow> invitations(UUID cohortId, UUID familyId) {
        return views.read(sql -> sql.select(INVITATIONS, cohortId, familyId)
                .map((row, context) -> InvitationRow.of(row))
                .list());
    }

    /** Of a cohort, those that are over too, lowest id first. */
    Page<PeerGroupRow> page(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        List<PeerGroupRow> rows = views.read(sql -> sql.createQuery(
                        GROUP + " and g.group_id > :after order by g.group_id limit :most")
                .bind("cohort", cohortId)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("most", limit.andOne())
                .map((row, context) -> PeerGroupRow.of(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of(last.groupId()));
    }

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


/** How far a peer group has come; four to eight families is the aim. */
public enum PeerGroupState {
    /** Fewer than four families yet, or again. */
    FORMING,
    /** Four to eight. */
    FORMED,
    /** All have left. */
    OVER;

    private static final int FEWEST_FAMILIES = 4;

    /** As in JSON. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeerGroupState of(int families) {
        if (families == 0) {
            return OVER;
        }
        return families < FEWEST_FAMILIES ? FORMING : FORMED;
    }
}
}
