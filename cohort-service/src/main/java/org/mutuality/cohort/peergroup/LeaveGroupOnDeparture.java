package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Removes a family that left, graduated or was voided from its peer group, which frees its place. */
@ApplicationScoped
class LeaveGroupOnDeparture implements Reaction<FamilyStatusChanged> {
    private final PeerGroupQueries groups;
    private final CommandGateway commands;

    LeaveGroupOnDeparture(PeerGroupQueries groups, CommandGateway commands) {
        this.groups = groups;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "leave-group-on-departure";
    }

    @Override
    public Class<FamilyStatusChanged> eventType() {
        return FamilyStatusChanged.class;
    }

    @Override
    public void react(FamilyStatusChanged changed, EventMetadata metadata) {
        if (!changed.status().takesPart()) {
            groups.findOfFamily(changed.cohortId().value(), changed.familyId().value())
                    .ifPresent(group -> commands.send(new LeaveGroup(
                            new CohortPeerGroupsId(group.cohortId()),
                            group.groupId(),
                            changed.familyId().value(),
                            changed.at())));
        }
    }
}
