package org.mutuality.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.cohort.cohort.Cohort;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.erasure.ErasureEvent;
import org.mutuality.cohort.erasure.ErasureReceipt;
import org.mutuality.cohort.family.Family;
import org.mutuality.cohort.family.FamilyEvent;
import org.mutuality.cohort.meeting.Meeting;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.cohort.peergroup.CohortPeerGroups;
import org.mutuality.cohort.peergroup.PeerGroupEvent;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** The aggregates of cohort-service and their events. */
@ApplicationScoped
class CohortServiceDefinition implements ServiceDefinition {
    @Override
    public String service() {
        return "cohort";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of(
                new AggregateDefinition(Cohort.class, CohortEvent.class),
                new AggregateDefinition(Family.class, FamilyEvent.class),
                new AggregateDefinition(CohortPeerGroups.class, PeerGroupEvent.class),
                new AggregateDefinition(Meeting.class, MeetingEvent.class),
                new AggregateDefinition(ErasureReceipt.class, ErasureEvent.class),
                FamilyErasure.DEFINITION);
    }

    @Override
    public boolean storesPersonalData() {
        return true;
    }
}
