package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read a peer group: its families and whoever may read the cohort. Other callers get 404. */
@ApplicationScoped
class PeerGroupAccess {
    private final CohortAccess cohorts;
    private final PeerGroupQueries groups;
    private final CurrentUser caller;

    PeerGroupAccess(CohortAccess cohorts, PeerGroupQueries groups, CurrentUser caller) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.caller = caller;
    }

    /** @throws ProblemException NOT_FOUND unless the caller may read it */
    PeerGroupRow requireReadable(String country, UUID cohortId, UUID groupId) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        return groups.find(cohortId, groupId)
                .filter(group -> caller.canSee(cohort.ref()) || caller.isOneOf(group.families()))
                .orElseThrow(CurrentUser::notFound);
    }
}
