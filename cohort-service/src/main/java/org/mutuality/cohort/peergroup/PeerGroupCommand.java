package org.mutuality.cohort.peergroup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands to the peer groups of a cohort. The sender has checked that the families are in the cohort. */
public sealed interface PeerGroupCommand {
    CohortPeerGroupsId groupsId();

    UUID groupId();

    /**
     * The family forms a group and is its first member; what is stored of the charter is {@code encryptedCharter}. Idempotent for
     * the same family and charter.
     */
    record FormPeerGroup(
            @TargetAggregateIdentifier CohortPeerGroupsId groupsId,
            UUID groupId,
            String country,
            UUID familyId,
            Charter charter,
            Optional<EncryptedText> encryptedCharter,
            Instant at)
            implements PeerGroupCommand {}

    /** A member invites another family. Idempotent; inviting a member changes nothing. */
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

    /** A family leaves. Idempotent. A group that every family has left is ended and cannot be used again. */
    record LeaveGroup(@TargetAggregateIdentifier CohortPeerGroupsId groupsId, UUID groupId, UUID familyId, Instant at)
            implements PeerGroupCommand {}
}
