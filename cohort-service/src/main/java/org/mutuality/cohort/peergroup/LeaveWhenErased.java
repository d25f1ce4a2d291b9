package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.peergroup.PeerGroupCommand.LeaveGroup;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a family was erased, it leaves the peer group that it was in: its place is free again. */
@ApplicationScoped
class LeaveWhenErased implements Reaction<FamilyErased> {
    private final PeerGroupRows groups;
    private final Commands commands;

    LeaveWhenErased(PeerGroupRows groups, Commands commands) {
        this.groups = groups;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "leave-group-on-erasure";
    }

    @Override
    public Class<FamilyErased> family() {
        return FamilyErased.class;
    }

    @Override
    public void react(FamilyErased erased, Recorded recorded) {
        groups.ofFamily(erased.cohortId().value(), erased.familyId().value())
                .ifPresent(group -> commands.send(new LeaveGroup(
                        new PeerGroupsId(group.cohortId()),
                        group.groupId(),
                        erased.familyId().value(),
                        erased.erasedAt())));
    }
}
