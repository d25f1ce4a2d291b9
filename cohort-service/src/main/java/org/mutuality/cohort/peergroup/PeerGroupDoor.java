package org.mutuality.cohort.peergroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortDoor;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.problem.Refusal;

/** Lets a caller to a peer group: its families, and who convenes or runs the cohort. For others there is none. */
@ApplicationScoped
class PeerGroupDoor {
    private final CohortDoor cohorts;
    private final PeerGroupRows groups;
    private final Caller caller;

    PeerGroupDoor(CohortDoor cohorts, PeerGroupRows groups, Caller caller) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.caller = caller;
    }

    /** @throws Refusal the hidden 404 */
    PeerGroupView toSee(String country, UUID cohortId, UUID groupId) {
        CohortView cohort = cohorts.to(country, cohortId);
        return groups.find(cohortId, groupId)
                .filter(group -> caller.maySee(cohort.ref()) || isIn(group))
                .orElseThrow(Caller::hidden);
    }

    private boolean isIn(PeerGroupView group) {
        return caller.has(Roles.FAMILY)
                && caller.familyId().filter(group.families()::contains).isPresent();
    }
}
