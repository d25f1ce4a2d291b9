package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.platform.identity.CurrentUser;

/** Who may record and see meetings: the liaison and managers of the cohort, and families of the group that met; for others there is none. */
@ApplicationScoped
class MeetingAccess {
    private final CohortAccess cohorts;
    private final PeerGroupQueries groups;
    private final MeetingQueries meetings;
    private final CurrentUser caller;

    MeetingAccess(CohortAccess cohorts, PeerGroupQueries groups, MeetingQueries meetings, CurrentUser caller) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.meetings = meetings;
        this.caller = caller;
    }

    /** What may be recorded there. @throws Refusal 404 */
    MeetingScope requireRecordable(String country, UUID cohortId, Optional<UUID> groupId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        Optional<PeerGroupRow> group =
                groupId.map(id -> groups.find(cohortId, id).orElseThrow(CurrentUser::notFound));
        boolean may = isLiaisonOrManager(cohort) || group.filter(this::isCallersGroup).isPresent();
        return CurrentUser.requireVisible(may, new MeetingScope(cohort, group));
    }

    /** A family sees those that it attended, too. @throws Refusal 404 */
    MeetingRow requireReadable(String country, UUID cohortId, UUID meetingId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        return meetings.find(cohortId, meetingId)
                .filter(meeting -> isLiaisonOrManager(cohort) || callerAttended(meeting) || isOfCallersGroup(meeting))
                .orElseThrow(CurrentUser::notFound);
    }

    /** Families on the list as it is: a repeated recording stays good when one has left the group since. */
    List<UUID> recordedAttendance(UUID cohortId, UUID meetingId) {
        return meetings.find(cohortId, meetingId).map(MeetingRow::attended).orElse(List.of());
    }

    private boolean isLiaisonOrManager(CohortRow cohort) {
        return caller.isLiaisonOf(cohort.ref()) || caller.canManage(cohort.ref());
    }

    private boolean callerAttended(MeetingRow meeting) {
        return caller.isOneOf(meeting.attended());
    }

    private boolean isOfCallersGroup(MeetingRow meeting) {
        return meeting.groupId()
                .flatMap(group -> groups.find(meeting.cohortId(), group))
                .filter(this::isCallersGroup)
                .isPresent();
    }

    private boolean isCallersGroup(PeerGroupRow group) {
        return caller.isOneOf(group.families());
    }

    /** Whose meeting it is: a cohort's, or a group's in it. */
    record MeetingScope(CohortRow cohort, Optional<PeerGroupRow> group) {}
}
