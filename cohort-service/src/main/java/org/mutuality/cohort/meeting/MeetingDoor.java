package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortDoor;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.cohort.peergroup.PeerGroupRows;
import org.mutuality.cohort.peergroup.PeerGroupView;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.identity.Roles;

/** Lets a caller to a meeting: who convenes or runs the cohort, and families of the group that met; for others there is none. */
@ApplicationScoped
class MeetingDoor {
    private final CohortDoor cohorts;
    private final PeerGroupRows groups;
    private final Meetings meetings;
    private final Caller caller;

    MeetingDoor(CohortDoor cohorts, PeerGroupRows groups, Meetings meetings, Caller caller) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.meetings = meetings;
        this.caller = caller;
    }

    /** What may be recorded there. @throws Refusal the hidden 404 */
    Invited toHold(String country, UUID cohortId, Optional<UUID> groupId) {
        CohortView cohort = cohorts.to(country, cohortId);
        Optional<PeerGroupView> group =
                groupId.map(id -> groups.find(cohortId, id).orElseThrow(Caller::hidden));
        boolean may = convenes(cohort) || group.filter(this::isIn).isPresent();
        return Caller.orHidden(may, new Invited(cohort, group));
    }

    /** A family sees those that it attended, too. @throws Refusal the hidden 404 */
    MeetingView toSee(String country, UUID cohortId, UUID meetingId) {
        CohortView cohort = cohorts.to(country, cohortId);
        return meetings.find(cohortId, meetingId)
                .filter(meeting -> convenes(cohort) || wasThere(meeting) || isOfOwnGroup(meeting))
                .orElseThrow(Caller::hidden);
    }

    /** Families on the list as it is: a repeated recording stays good when one has left the group since. */
    List<UUID> recorded(UUID cohortId, UUID meetingId) {
        return meetings.find(cohortId, meetingId).map(MeetingView::attended).orElse(List.of());
    }

    private boolean convenes(CohortView cohort) {
        return caller.mayRun(cohort.ref())
                || caller.has(Roles.LIAISON) && caller.cohorts().contains(cohort.cohortId());
    }

    private boolean wasThere(MeetingView meeting) {
        return own().filter(meeting.attended()::contains).isPresent();
    }

    private boolean isOfOwnGroup(MeetingView meeting) {
        return meeting.groupId()
                .flatMap(group -> groups.find(meeting.cohortId(), group))
                .filter(this::isIn)
                .isPresent();
    }

    private boolean isIn(PeerGroupView group) {
        return own().filter(group.families()::contains).isPresent();
    }

    private Optional<UUID> own() {
        return caller.familyId().filter(family -> caller.has(Roles.FAMILY));
    }
}
