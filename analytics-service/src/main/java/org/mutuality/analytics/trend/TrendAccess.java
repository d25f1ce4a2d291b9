package org.mutuality.analytics.trend;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** How much of a trend the caller may see: all of it, with small cells suppressed, or nothing. */
@RequestScoped
public class TrendAccess {

    /** In the order of how much is seen. */
    enum AccessLevel {
        NONE,
        SUPPRESSED,
        FULL
    }

    private final CurrentUser caller;
    private final Directory directory;

    TrendAccess(CurrentUser caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /** Who reads a family's journals may see its trend. @throws ProblemException 404, the same for unknown and not visible */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** A cohort of whose trend the caller may see something. @throws ProblemException 404, the same for unknown and not visible */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> levelFor(cohort) != AccessLevel.NONE)
                .orElseThrow(CurrentUser::notFound);
    }

    /** Who reads the journals of its families sees all; its families and analysts see no small cells. */
    AccessLevel levelFor(CohortRef cohort) {
        if (caller.canReadJournals(cohort)) {
            return AccessLevel.FULL;
        }
        return caller.isAnalyst() || caller.isFamilyIn(cohort, directory) ? AccessLevel.SUPPRESSED : AccessLevel.NONE;
    }

    /** The country's lead sees all; analysts see no small cells. */
    AccessLevel levelForCountry(String country) {
        if (caller.isCountryLead(country)) {
            return AccessLevel.FULL;
        }
        return caller.isAnalyst() ? AccessLevel.SUPPRESSED : AccessLevel.NONE;
    }
}
