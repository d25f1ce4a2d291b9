package org.mutuality.cohort.peergroup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.ProjectionSpec;

/** Projects events to groups, members and invitations. */
class PeerGroupProjectionTest {
    private static final String FAMILIES =
            "select right(group_id::text, 1) g, right(family_id::text, 1) f" + " from peer_group_family order by g, f";
    private static final String INVITATIONS = "select right(group_id::text, 1) g, right(family_id::text, 1) f"
            + " from peer_group_invitation order by g, f";
    private static final CohortPeerGroupsId ID = new CohortPeerGroupsId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private final ProjectionSpec<PeerGroupEvent> view = ProjectionSpec.of(new PeerGroupProjection());

    @Test
    void members_and_invitations_are_projected() {
        view.given(formed(1, 1), joined(1, 1), invited(1, 2), invited(1, 3), joined(1, 2))
                .then("select name, norms, encrypted_charter from peer_group", "null | null | v1.c")
                .then(FAMILIES, "1 | 1", "1 | 2")
                .then(INVITATIONS, "1 | 3")
                .given(left(1, 1))
                .then(FAMILIES, "1 | 2")
                .then(INVITATIONS, "1 | 3")
                .rebuilt()
                .then(FAMILIES, "1 | 2")
                .then(INVITATIONS, "1 | 3");
    }

    @Test
    void invitations_end_with_their_own_group_only() {
        view.given(formed(1, 1), joined(1, 1), invited(1, 3), formed(2, 2), joined(2, 2), invited(2, 3), left(1, 1))
                .then(FAMILIES, "2 | 2")
                .then(INVITATIONS, "2 | 3");
    }

    private static PeerGroupFormed formed(long group, long by) {
        EncryptedText charter = new EncryptedText(new Ciphertext("v1.c"), "fingerprint");
        return new PeerGroupFormed(
                ID, new UUID(3, group), "PH", new UUID(2, by), Charter.NONE, NOW, Optional.of(charter));
    }

    private static FamilyInvited invited(long group, long family) {
        return new FamilyInvited(ID, new UUID(3, group), "PH", new UUID(2, family), new UUID(2, 1), NOW);
    }

    private static PeerGroupJoined joined(long group, long family) {
        return new PeerGroupJoined(ID, new UUID(3, group), "PH", new UUID(2, family), NOW);
    }

    private static PeerGroupLeft left(long group, long family) {
        return new PeerGroupLeft(ID, new UUID(3, group), "PH", new UUID(2, family), NOW);
    }
}
