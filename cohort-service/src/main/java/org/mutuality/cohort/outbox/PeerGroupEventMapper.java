package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.peergroup.PeerGroupEvent;
import org.mutuality.cohort.peergroup.PeerGroupEvent.FamilyInvited;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupFormed;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupJoined;
import org.mutuality.cohort.peergroup.PeerGroupEvent.PeerGroupLeft;
import org.mutuality.contracts.cohort.PeerGroupFact;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes which family is in which peer group, keyed by family. Names, norms and invitations are not published. */
@ApplicationScoped
class PeerGroupEventMapper implements IntegrationEventMapper<PeerGroupEvent> {
    @Override
    public Class<PeerGroupEvent> eventType() {
        return PeerGroupEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(PeerGroupEvent event, EventMetadata metadata) {
        UUID cohort = event.groupsId().value();
        return contract(event, cohort)
                .map(fact -> new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(cohort)));
    }

    private static Optional<PeerGroupFact> contract(PeerGroupEvent event, UUID cohort) {
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
