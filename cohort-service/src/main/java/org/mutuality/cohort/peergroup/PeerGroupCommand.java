package org.mutuality.cohort.peergroup;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the peer groups of a cohort. Whoever sends it has seen that the families are of that cohort. */
public sealed interface PeerGroupCommand {
    CohortPeerGroupsId groupsId();

    UUID groupId();

    /** The family forms a group and is its first member. Idempotent for the same family and charter. */
    record FormPeerGroup(
            @TargetAggregateIdentifier CohortPeerGroupsId groupsId,
            UUID groupId,
            String country,
            UUID familyId,
            Charter charter,
            Instant at)
            implements PeerGroupCommand {}

    /** A member invites another family. Idempotent, also for one that is in it. */
    record InviteToGroup(
            @TargetAggregateIdentifier CohortPeerGroupsId groupsId,
            UUID groupId,
            UUID familyId,
            UUID invitedBy,
            Instant at)
            implements PeerGroupCommand {}

    /** An invited family joins, which uses up the invitation. Idempotent. */
    record JoinGroup(@TargetAggregateIdentifier CohortPeerGroupsId groupsId, UUID groupId, UUID familyId, Instant at)
            implements PeerGroupCommand {}

    /** Idempotent. A group that all have left is over for good. */
    record LeaveGroup(@TargetAggregateIdentifier CohortPeerGroupsId groupsId, UUID groupId, UUID familyId, Instant at)
            implements PeerGroupCommand {}
}
