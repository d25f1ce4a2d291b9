package org.mutuality.cohort.peergroup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** Events of the peer groups of a cohort, private to this service. */
public sealed interface PeerGroupEvent {
    CohortPeerGroupsId groupsId();

    UUID groupId();

    String country();

    /** The family that the event is about. */
    UUID familyId();

    Instant at();

    /**
     * A {@link PeerGroupJoined} of the same family follows.
     *
     * @param charter name and norms in events from before they were encrypted
     * @param encryptedCharter name and norms; empty without them, and in events from before
     */
    @FamilyData(of = "familyId", publishedStays = true)
    @StoredAs(name = "cohort.PeerGroupFormed", revision = 1)
    record PeerGroupFormed(
            CohortPeerGroupsId groupsId,
            UUID groupId,
            String country,
            UUID familyId,
            Charter charter,
            Instant at,
            @ErasedField Optional<EncryptedText> encryptedCharter)
            implements PeerGroupEvent {}

    @StoredAs(name = "cohort.FamilyInvited", revision = 1)
    record FamilyInvited(
            CohortPeerGroupsId groupsId, UUID groupId, String country, UUID familyId, UUID invitedBy, Instant at)
            implements PeerGroupEvent {}

    @StoredAs(name = "cohort.PeerGroupJoined", revision = 1)
    record PeerGroupJoined(CohortPeerGroupsId groupsId, UUID groupId, String country, UUID familyId, Instant at)
            implements PeerGroupEvent {}

    @StoredAs(name = "cohort.PeerGroupLeft", revision = 1)
    record PeerGroupLeft(CohortPeerGroupsId groupsId, UUID groupId, String country, UUID familyId, Instant at)
            implements PeerGroupEvent {}
}
