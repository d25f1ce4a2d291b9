package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Removes an erased family from its peer group, which frees its place. */
@ApplicationScoped
class LeaveGroupOnErasure implements Reaction<FamilyErased> {
    private final PeerGroupQueries groups;
    private final CommandGateway commands;

    LeaveGroupOnErasure(PeerGroupQueries groups, CommandGateway commands) {
        this.groups = groups;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "leave-group-on-erasure";
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void react(FamilyErased erased, EventMetadata metadata) {
        groups.findOfFamily(erased.cohortId().value(), erased.familyId().value())
                .ifPresent(group -> commands.send(new LeaveGroup(
                        new CohortPeerGroupsId(group.cohortId()),
                        group.groupId(),
                        erased.familyId().value(),
                        erased.erasedAt())));
    }
}
