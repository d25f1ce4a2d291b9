package org.mutuality.analytics.trend;

import static org.mutuality.platform.identity.Roles.ANALYST;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** What the signed-in may see of trends: in full, with small cells hidden, or not at all. */
@RequestScoped
public class Sight {

    /** In the order of how much is seen. */
    enum Clearness {
        NONE,
        CELLS,
        FULL
    }

    private final Caller caller;
    private final Directory directory;

    Sight(Caller caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /** Whose answers it sees anyway sees the trend: the family, its liaison, who runs its cohort. */
    boolean of(FamilyRef family) {
        return isOwn(family.familyId()) || inFull(family.cohort());
    }

    Clearness of(CohortRef cohort) {
        if (inFull(cohort)) {
            return Clearness.FULL;
        }
        return caller.has(ANALYST) || isPeerIn(cohort.cohortId()) ? Clearness.CELLS : Clearness.NONE;
    }

    Clearness ofCountry(String country) {
        if (caller.has(COUNTRY_LEAD) && caller.countries().contains(country)) {
            return Clearness.FULL;
        }
        return caller.has(ANALYST) ? Clearness.CELLS : Clearness.NONE;
    }

    private boolean inFull(CohortRef cohort) {
        return caller.mayRun(cohort) || caller.has(LIAISON) && caller.cohorts().contains(cohort.cohortId());
    }

    private boolean isOwn(UUID family) {
        return caller.has(FAMILY) && caller.familyId().filter(family::equals).isPresent();
    }

    private boolean isPeerIn(UUID cohort) {
        return caller.has(FAMILY)
                && caller.familyId()
                        .flatMap(directory::family)
                        .filter(own -> own.cohort().cohortId().equals(cohort))
                        .isPresent();
    }
}
