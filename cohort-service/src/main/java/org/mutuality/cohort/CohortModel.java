package org.mutuality.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.cohort.cohort.Cohort;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.family.Family;
import org.mutuality.cohort.family.FamilyEvent;
import org.mutuality.cohort.meeting.Meeting;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.cohort.peergroup.PeerGroupEvent;
import org.mutuality.cohort.peergroup.PeerGroups;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

/** What cohort-service is made of. */
@ApplicationScoped
class CohortModel implements ServiceModel {
    @Override
    public String service() {
        return "cohort";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of(
                new AggregateType(Cohort.class, CohortEvent.class),
                new AggregateType(Family.class, FamilyEvent.class),
                new AggregateType(PeerGroups.class, PeerGroupEvent.class),
                new AggregateType(Meeting.class, MeetingEvent.class));
    }
}
