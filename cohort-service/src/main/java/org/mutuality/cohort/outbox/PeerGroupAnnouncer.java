package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.peergroup.PeerGroupEvent;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.contracts.cohort.GroupFact;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells who is in which peer group, in ids; names, norms and invitations stay home. Key is the family. */
@ApplicationScoped
class PeerGroupAnnouncer implements Announcer<PeerGroupEvent> {
    @Override
    public Class<PeerGroupEvent> family() {
        return PeerGroupEvent.class;
    }

    @Override
    public Optional<Announcement> announce(PeerGroupEvent event, Recorded recorded) {
        UUID cohort = event.groupsId().value();
        return contract(event, cohort)
                .map(fact -> new Announcement(fact, event.familyId(), event.country(), Optional.of(cohort)));
    }

    private static Optional<GroupFact> contract(PeerGroupEvent event, UUID cohort) {
        return switch (event) {
            case PeerGroupFormed formed ->
                Optional.of(new org.mutuality.contracts.cohort.PeerGroupFormed(
                        formed.groupId(), formed.familyId(), cohort, formed.country(), formed.at()));
            case PeerGroupJoined joined ->
                Optional.of(new org.mutuality.contracts.cohort.PeerGroupJoined(
                        joined.groupId(), joined.familyId(), cohort, joined.country(), joined.at()));
            case PeerGroupLeft left ->
                Optional.of(new org.mutuality.contracts.cohort.PeerGroupLeft(
                        left.groupId(), left.familyId(), cohort, left.country(), left.at()));
            case FamilyInvited invited -> Optional.empty();
        };
    }
}
