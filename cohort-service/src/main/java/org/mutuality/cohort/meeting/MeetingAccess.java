package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Who may record and read meetings: the liaison and managers of the cohort, and families of the peer group that met; who may
 * confirm them: its liaison and those families. Other callers get 404.
 */
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

    /** The cohort, or the peer group in it, whose meeting the caller records. @throws ProblemException NOT_FOUND */
    MeetingScope requireRecordable(String country, UUID cohortId, Optional<UUID> groupId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        Optional<PeerGroupRow> group =
                groupId.map(id -> groups.find(cohortId, id).orElseThrow(CurrentUser::notFound));
        boolean allowed =
                isLiaisonOrManager(cohort) || group.filter(this::isCallersGroup).isPresent();
        return CurrentUser.requireVisible(allowed, new MeetingScope(cohort, group));
    }

    /** A meeting the caller may read; a family also reads those that it attended. @throws ProblemException NOT_FOUND */
    MeetingRow requireReadable(String country, UUID cohortId, UUID meetingId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        return meetings.find(cohortId, meetingId)
                .filter(meeting -> isLiaisonOrManager(cohort) || callerAttended(meeting) || isOfCallersGroup(meeting))
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * The family as which the caller confirms the meeting; empty for the cohort's liaison.
     *
     * @throws ProblemException NOT_FOUND
     */
    Optional<UUID> requireConfirmable(String country, UUID cohortId, UUID meetingId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        if (caller.isLiaisonOf(cohort.ref())) {
            CurrentUser.requireVisible(meetings.find(cohortId, meetingId).isPresent(), meetingId);
            return Optional.empty();
        }
        requireReadable(country, cohortId, meetingId);
        return Optional.of(caller.ownFamilyId().orElseThrow(CurrentUser::notFound));
    }

    /** The family of the caller; empty for the cohort's team. */
    Optional<UUID> callersFamily() {
        return caller.ownFamilyId();
    }

    /** Recorded attendance, so that a repeated request is accepted after a family has left the peer group; else empty. */
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

    /** The cohort that met, or a peer group in it. */
    record MeetingScope(CohortRow cohort, Optional<PeerGroupRow> group) {
        Optional<Integer> groupFamilies() {
            return group.map(one -> one.families().size());
        }
    }
}
