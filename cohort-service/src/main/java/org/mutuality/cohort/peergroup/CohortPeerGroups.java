package org.mutuality.cohort.peergroup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_ALREADY_FORMED;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_ALREADY_MEMBER;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_FULL;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_INVALID;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_LIMIT_REACHED;
import static org.mutuality.cohort.peergroup.PeerGroupProblem.PEER_GROUP_NOT_INVITED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.peergroup.PeerGroupCommand.FormPeerGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.InviteToGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.JoinGroup;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * All peer groups of a cohort. They are one aggregate, so that a family that joins two groups concurrently ends up in one, and
 * only one of two families takes the last place. A cohort is some hundred families, so contention is negligible.
 */
@StoredAs(name = "cohort.CohortPeerGroups", revision = 2)
public class CohortPeerGroups {
    /** Includes ended groups, whose ids are never reused. */
    static final int MAX_GROUPS = 1_000;

    @AggregateIdentifier
    private @Nullable CohortPeerGroupsId id;

    private String country = "";
    private Map<UUID, PeerGroup> groups = new HashMap<>();
    private Map<UUID, UUID> groupOf = new HashMap<>();

    /** For the event store. */
    protected CohortPeerGroups() {}

    @CreateIfMissing
    void decide(FormPeerGroup command) {
        command.charter().validate().throwIfAny(PEER_GROUP_INVALID);
        @Nullable PeerGroup existing = groups.get(command.groupId());
        if (existing == null) {
            form(command);
        } else if (!existing.hasSameContent(command)) {
            throw PEER_GROUP_ALREADY_FORMED.because("use-another-id");
        }
    }

    // A family outside the group must not learn that the group exists.
    @CreateIfMissing
    void decide(InviteToGroup command) {
        PeerGroup group = Optional.ofNullable(groups.get(command.groupId()))
                .filter(one -> one.hasMember(command.invitedBy()))
                .orElseThrow(CurrentUser::notFound);
        if (!group.hasMember(command.familyId()) && !group.isInvited(command.familyId())) {
            apply(new FamilyInvited(
                    command.groupsId(),
                    command.groupId(),
                    country,
                    command.familyId(),
                    command.invitedBy(),
                    command.at()));
        }
    }

    @CreateIfMissing
    void decide(JoinGroup command) {
        PeerGroup group = group(command.groupId());
        if (group.hasMember(command.familyId())) {
            return;
        }
        if (!group.isInvited(command.familyId())) {
            throw PEER_GROUP_NOT_INVITED.because("invite-first");
        }
        requireInNoOtherGroup(command.familyId());
        if (group.isFull()) {
            throw PEER_GROUP_FULL.because("places-taken", PeerGroup.MAX_FAMILIES);
        }
        apply(new PeerGroupJoined(command.groupsId(), command.groupId(), country, command.familyId(), command.at()));
    }

    @CreateIfMissing
    void decide(LeaveGroup command) {
        if (group(command.groupId()).hasMember(command.familyId())) {
            apply(new PeerGroupLeft(command.groupsId(), command.groupId(), country, command.familyId(), command.at()));
        }
    }

    private void form(FormPeerGroup command) {
        requireInNoOtherGroup(command.familyId());
        if (groups.size() >= MAX_GROUPS) {
            throw PEER_GROUP_LIMIT_REACHED.because("count", groups.size());
        }
        apply(new PeerGroupFormed(
                command.groupsId(),
                command.groupId(),
                command.country(),
                command.familyId(),
                Charter.NONE,
                command.at(),
                command.encryptedCharter()));
        apply(new PeerGroupJoined(
                command.groupsId(), command.groupId(), command.country(), command.familyId(), command.at()));
    }

    private void requireInNoOtherGroup(UUID familyId) {
        if (groupOf.containsKey(familyId)) {
            throw PEER_GROUP_ALREADY_MEMBER.because("leave-first");
        }
    }

    private PeerGroup group(UUID groupId) {
        return Optional.ofNullable(groups.get(groupId)).orElseThrow(CurrentUser::notFound);
    }

    @EventSourcingHandler
    void evolve(PeerGroupFormed formed) {
        id = formed.groupsId();
        country = formed.country();
        groups.put(formed.groupId(), PeerGroup.of(formed));
    }

    @EventSourcingHandler
    void evolve(FamilyInvited invited) {
        groups.computeIfPresent(invited.groupId(), (same, group) -> group.invite(invited.familyId()));
    }

    @EventSourcingHandler
    void evolve(PeerGroupJoined joined) {
        groups.computeIfPresent(joined.groupId(), (same, group) -> group.add(joined.familyId()));
        groupOf.put(joined.familyId(), joined.groupId());
    }

    @EventSourcingHandler
    void evolve(PeerGroupLeft left) {
        groups.computeIfPresent(left.groupId(), (same, group) -> group.remove(left.familyId()));
        groupOf.remove(left.familyId());
    }

    /** State of one peer group. */
    record PeerGroup(
            UUID formedBy,
            Charter charter,
            Optional<String> charterFingerprint,
            Set<UUID> families,
            Set<UUID> invited) {
        static final int MAX_FAMILIES = 8;

        static PeerGroup of(PeerGroupFormed formed) {
            return new PeerGroup(
                    formed.familyId(),
                    formed.charter(),
                    formed.encryptedCharter().map(EncryptedText::fingerprint),
                    Set.of(),
                    Set.of());
        }

        // A group from before charters were encrypted is compared with the charter itself.
        boolean hasSameContent(FormPeerGroup command) {
            return formedBy.equals(command.familyId())
                    && (charter.isEmpty()
                            ? charterFingerprint.equals(
                                    command.encryptedCharter().map(EncryptedText::fingerprint))
                            : charter.equals(command.charter()));
        }

        boolean hasMember(UUID familyId) {
            return families.contains(familyId);
        }

        boolean isInvited(UUID familyId) {
            return invited.contains(familyId);
        }

        boolean isFull() {
            return families.size() >= MAX_FAMILIES;
        }

        PeerGroup invite(UUID familyId) {
            return new PeerGroup(formedBy, charter, charterFingerprint, families, with(invited, familyId));
        }

        PeerGroup add(UUID familyId) {
            return new PeerGroup(
                    formedBy, charter, charterFingerprint, with(families, familyId), without(invited, familyId));
        }

        // The invitations of a group end with its last member.
        PeerGroup remove(UUID familyId) {
            Set<UUID> remaining = without(families, familyId);
            return new PeerGroup(
                    formedBy, charter, charterFingerprint, remaining, remaining.isEmpty() ? Set.of() : invited);
        }

        private static Set<UUID> with(Set<UUID> some, UUID one) {
            Set<UUID> more = new HashSet<>(some);
            more.add(one);
            return Set.copyOf(more);
        }

        private static Set<UUID> without(Set<UUID> some, UUID one) {
            Set<UUID> fewer = new HashSet<>(some);
            fewer.remove(one);
            return Set.copyOf(fewer);
        }
    }
}
