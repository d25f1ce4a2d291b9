package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills tables {@code peer_group}, {@code peer_group_family} and {@code peer_group_invitation}. */
@ApplicationScoped
class PeerGroupProjection implements Projection<PeerGroupEvent> {
    private static final String LAST_LEFT = "delete from peer_group_invitation i where cohort_id = ? and group_id = ?"
            + " and not exists (select from peer_group_family f"
            + " where f.cohort_id = i.cohort_id and f.group_id = i.group_id)";

    @Override
    public String name() {
        return "peer-group";
    }

    @Override
    public Class<PeerGroupEvent> eventType() {
        return PeerGroupEvent.class;
    }

    @Override
    public void project(PeerGroupEvent event, EventMetadata metadata, Handle sql) {
        UUID cohort = event.groupsId().value();
        switch (event) {
            case PeerGroupFormed formed -> formed(formed, cohort, sql);
            case FamilyInvited invited -> invited(invited, cohort, sql);
            case PeerGroupJoined joined -> joined(joined, cohort, sql);
            case PeerGroupLeft left -> left(left, cohort, sql);
        }
    }

    // The group goes on without the name and norms that the family wrote.
    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute(
                "update peer_group set name = null, norms = null, encrypted_charter = null where formed_by = ?",
                familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("peer_group_invitation", "peer_group_family", "peer_group");
    }

    private static void formed(PeerGroupFormed formed, UUID cohort, Handle sql) {
        sql.execute(
                "insert into peer_group values (?, ?, ?, ?, ?, ?, ?)",
                cohort,
                formed.groupId(),
                formed.charter().name().orElse(null),
                formed.charter().norms().orElse(null),
                formed.familyId(),
                formed.at().atOffset(ZoneOffset.UTC),
                formed.encryptedCharter()
                        .map(charter -> charter.ciphertext().text())
                        .orElse(null));
    }

    private static void invited(FamilyInvited invited, UUID cohort, Handle sql) {
        sql.execute(
                "insert into peer_group_invitation values (?, ?, ?, ?, ?)",
                cohort,
                invited.groupId(),
                invited.familyId(),
                invited.invitedBy(),
                invited.at().atOffset(ZoneOffset.UTC));
    }

    private static void joined(PeerGroupJoined joined, UUID cohort, Handle sql) {
        sql.execute(
                "delete from peer_group_invitation where cohort_id = ? and group_id = ? and family_id = ?",
                cohort,
                joined.groupId(),
                joined.familyId());
        sql.execute(
                "insert into peer_group_family values (?, ?, ?, ?)",
                cohort,
                joined.familyId(),
                joined.groupId(),
                joined.at().atOffset(ZoneOffset.UTC));
    }

    private static void left(PeerGroupLeft left, UUID cohort, Handle sql) {
        sql.execute("delete from peer_group_family where cohort_id = ? and family_id = ?", cohort, left.familyId());
        sql.execute(LAST_LEFT, cohort, left.groupId());
    }
}
