package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.cohort.peergroup.PeerGroupRows;
import org.mutuality.cohort.peergroup.PeerGroupView;
import org.mutuality.platform.identity.CurrentUser;

/** Who may record and see meetings: the liaison and managers of the cohort, and families of the group that met; for others there is none. */
@ApplicationScoped
class MeetingAccess {
    private final CohortAccess cohorts;
    private final PeerGroupRows groups;
    private final Meetings meetings;
    private final CurrentUser caller;

    MeetingAccess(CohortAccess cohorts, PeerGroupRows groups, Meetings meetings, CurrentUser caller) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.meetings = meetings;
        this.caller = caller;
    }

    /** What may be recorded there. @throws Refusal 404 */
    Invited requireRecordable(String country, UUID cohortId, Optional<UUID> groupId) {
        CohortView cohort = cohorts.requireCohort(country, cohortId);
        Optional<PeerGroupView> group =
                groupId.map(id -> groups.find(cohortId, id).orElseThrow(CurrentUser::notFound));
        boolean may = isConvener(cohort) || group.filter(this::isIn).isPresent();
        return CurrentUser.requireVisible(may, new Invited(cohort, group));
    }

    /** A family sees those that it attended, too. @throws Refusal 404 */
    MeetingView requireReadable(String country, UUID cohortId, UUID meetingId) {
        CohortView cohort = cohorts.requireCohort(country, cohortId);
        return meetings.find(cohortId, meetingId)
                .filter(meeting -> isConvener(cohort) || wasThere(meeting) || isOfOwnGroup(meeting))
                .orElseThrow(CurrentUser::notFound);
    }

    /** Families on the list as it is: a repeated recording stays good when one has left the group since. */
    List<UUID> recorded(UUID cohortId, UUID meetingId) {
        return meetings.find(cohortId, meetingId).map(MeetingView::attended).orElse(List.of());
    }

    private boolean isConvener(CohortView cohort) {
        return caller.isLiaisonOf(cohort.ref()) || caller.canManage(cohort.ref());
    }

    private boolean wasThere(MeetingView meeting) {
        return caller.isOneOf(meeting.attended());
    }

    private boolean isOfOwnGroup(MeetingView meeting) {
        return meeting.groupId()
                .flatMap(group -> groups.find(meeting.cohortId(), group))
                .filter(this::isIn)
                .isPresent();
    }

    private boolean isIn(PeerGroupView group) {
        return caller.isOneOf(group.families());
    }
}
