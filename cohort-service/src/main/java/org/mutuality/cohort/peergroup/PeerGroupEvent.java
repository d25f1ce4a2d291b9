package org.mutuality.cohort.peergroup;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to the peer groups of a cohort. Stored for ever as "cohort.<SimpleName>"; private to this service. */
public sealed interface PeerGroupEvent {
    PeerGroupsId groupsId();

    UUID groupId();

    String country();

    /** Of the group; whom it is about. */
    UUID familyId();

    Instant at();

    /** A {@link PeerGroupJoined} of the same family follows. */
    @Revision("1")
    record PeerGroupFormed(
            PeerGroupsId groupsId, UUID groupId, String country, UUID familyId, Charter charter, Instant at)
            implements PeerGroupEvent {}

    @Revision("1")
    record FamilyInvited(PeerGroupsId groupsId, UUID groupId, String country, UUID familyId, UUID invitedBy, Instant at)
            implements PeerGroupEvent {}

    @Revision("1")
    record PeerGroupJoined(PeerGroupsId groupsId, UUID groupId, String country, UUID familyId, Instant at)
            implements PeerGroupEvent {}

    @Revision("1")
    record PeerGroupLeft(PeerGroupsId groupsId, UUID groupId, String country, UUID familyId, Instant at)
            implements PeerGroupEvent {}
}
