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
import org.mutuality.platform.privacy.Ciphertext;

/** Reads tables {@code peer_group}, {@code peer_group_family} and {@code peer_group_invitation}. */
@ApplicationScoped
public class PeerGroupQueries {
    private static final String GROUP = "select g.*, array(select family_id from peer_group_family f"
            + " where f.cohort_id = g.cohort_id and f.group_id = g.group_id order by joined_at, family_id) as families"
            + " from peer_group g where g.cohort_id = :cohort";
    private static final String INVITATIONS =
            "select i.*, name, norms, encrypted_charter, formed_by from peer_group_invitation i"
                    + " join peer_group using (cohort_id, group_id) where cohort_id = ? and family_id = ?"
                    + " order by invited_at, group_id";
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModelDatabase database;
    private final CharterEncryption encryption;

    PeerGroupQueries(ReadModelDatabase database, CharterEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    public Optional<PeerGroupRow> find(UUID cohortId, UUID groupId) {
        return database.read(sql -> sql.createQuery(GROUP + " and g.group_id = :group")
                        .bind("cohort", cohortId)
                        .bind("group", groupId)
                        .map((row, context) -> StoredRow.of(row, PeerGroupRow.of(row)))
                        .findOne())
                .map(this::decrypted);
    }

    /** Current peer group of a family. */
    public Optional<PeerGroupRow> findOfFamily(UUID cohortId, UUID familyId) {
        return database.read(sql -> sql.createQuery(GROUP + " and g.group_id = (select group_id"
                                + " from peer_group_family where cohort_id = :cohort and family_id = :family)")
                        .bind("cohort", cohortId)
                        .bind("family", familyId)
                        .map((row, context) -> StoredRow.of(row, PeerGroupRow.of(row)))
                        .findOne())
                .map(this::decrypted);
    }

    /** Open invitations of a family, oldest first. */
    List<InvitationRow> invitations(UUID cohortId, UUID familyId) {
        return database
                .read(sql -> sql.select(INVITATIONS, cohortId, familyId)
                        .map((row, context) -> StoredRow.of(row, InvitationRow.of(row)))
                        .list())
                .stream()
                .map(stored -> stored.row().withCharter(charter(stored)))
                .toList();
    }

    /** Peer groups of a cohort, including ended ones, lowest id first. */
    Page<PeerGroupRow> page(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        List<StoredRow<PeerGroupRow>> rows = database.read(sql -> sql.createQuery(
                        GROUP + " and g.group_id > :after order by g.group_id limit :limit")
                .bind("cohort", cohortId)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(FIRST))
                .bind("limit", limit.andOne())
                .map((row, context) -> StoredRow.of(row, PeerGroupRow.of(row)))
                .list());
        Page<StoredRow<PeerGroupRow>> page =
                Page.of(rows, limit, last -> Cursor.of(last.row().groupId()));
        return new Page<>(page.items().stream().map(this::decrypted).toList(), page.next());
    }

    /** Number of peer groups with a name or norms that the family wrote. */
    public int countCharters(UUID familyId) {
        return database.read(sql -> sql.select(
                        "select count(*) from peer_group where formed_by = ? and encrypted_charter is not null",
                        familyId)
                .mapTo(Integer.class)
                .one());
    }

    private PeerGroupRow decrypted(StoredRow<PeerGroupRow> stored) {
        return stored.row().withCharter(charter(stored));
    }

    // Name and norms from before they were encrypted are in columns of their own.
    private Charter charter(StoredRow<?> stored) {
        return stored.encryptedCharter()
                .map(text -> encryption.decrypt(stored.formedBy(), stored.groupId(), text))
                .orElse(stored.plain());
    }

    private record StoredRow<T>(
            T row, UUID groupId, UUID formedBy, Charter plain, Optional<Ciphertext> encryptedCharter) {
        static <T> StoredRow<T> of(ResultSet row, T shown) throws SQLException {
            return new StoredRow<>(
                    shown,
                    row.getObject("group_id", UUID.class),
                    row.getObject("formed_by", UUID.class),
                    new Charter(
                            Optional.ofNullable(row.getString("name")), Optional.ofNullable(row.getString("norms"))),
                    Optional.ofNullable(row.getString("encrypted_charter")).map(Ciphertext::new));
        }
    }

    /**
     * An invitation as the invited family sees it, without the other members of the group.
     *
     * @param groupId id of the peer group
     * @param invitedBy id of the family that invites
     * @param name name of the group; absent when it has none, or the family that formed it was erased
     * @param norms norms of the group as its families wrote them; absent when none are written down, or with that family
     * @param invitedAt when the family was invited
     */
    public record InvitationRow(
            UUID groupId, UUID invitedBy, Optional<String> name, Optional<String> norms, Instant invitedAt) {

        private InvitationRow withCharter(Charter charter) {
            return new InvitationRow(groupId, invitedBy, charter.name(), charter.norms(), invitedAt);
        }

        static InvitationRow of(ResultSet row) throws SQLException {
            return new InvitationRow(
                    row.getObject("group_id", UUID.class),
                    row.getObject("invited_by", UUID.class),
                    Optional.empty(),
                    Optional.empty(),
                    row.getObject("invited_at", OffsetDateTime.class).toInstant());
        }
    }

    /**
     * A peer group.
     *
     * @param groupId id of the peer group
     * @param cohortId id of its cohort
     * @param name name of the group; absent when it has none, or the family that formed it was erased
     * @param norms how its families want to meet and treat one another, as they wrote it; absent when none are written down
     * @param state state of the group
     * @param families ids of its members, longest membership first
     * @param formedAt when the group was formed
     */
    public record PeerGroupRow(
            UUID groupId,
            UUID cohortId,
            Optional<String> name,
            Optional<String> norms,
            PeerGroupState state,
            List<UUID> families,
            Instant formedAt) {

        private PeerGroupRow withCharter(Charter charter) {
            return new PeerGroupRow(groupId, cohortId, charter.name(), charter.norms(), state, families, formedAt);
        }

        static PeerGroupRow of(ResultSet row) throws SQLException {
            List<UUID> families = List.of((UUID[]) row.getArray("families").getArray());
            return new PeerGroupRow(
                    row.getObject("group_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    Optional.empty(),
                    Optional.empty(),
                    PeerGroupState.of(families.size()),
                    families,
                    row.getObject("formed_at", OffsetDateTime.class).toInstant());
        }
    }

    /** State of a peer group. It should have four to eight families. */
    public enum PeerGroupState {
        /** One to three families. */
        FORMING,
        /** Four to eight families. */
        FORMED,
        /** Every family has left; the group has ended. */
        OVER;

        private static final int MIN_FAMILIES = 4;

        /** The name in JSON. */
        @JsonValue
        public String jsonValue() {
            return name().toLowerCase(Locale.ROOT);
        }

        static PeerGroupState of(int families) {
            if (families == 0) {
                return OVER;
            }
            return families < MIN_FAMILIES ? FORMING : FORMED;
        }
    }
}
