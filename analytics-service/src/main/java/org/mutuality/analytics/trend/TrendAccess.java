package org.mutuality.analytics.trend;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Access level of the caller to a trend. */
@RequestScoped
public class TrendAccess {

    /** How much of a trend is visible, in ascending order. */
    enum AccessLevel {
        /** Nothing. */
        NONE,
        /** All but small cells, of the families that consent to research. */
        SUPPRESSED,
        /** Everything of the families that consent to research. */
        CONSENTED,
        /** Everything. */
        FULL
    }

    private final CurrentUser caller;
    private final Directory directory;

    TrendAccess(CurrentUser caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /** A family whose journals the caller may read. @throws ProblemException 404 when unknown or not visible */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** A cohort whose trend the caller may read at some level. @throws ProblemException 404 when unknown or not visible */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> levelFor(cohort) != AccessLevel.NONE)
                .orElseThrow(CurrentUser::notFound);
    }

    /** Full for the family itself and its country's team. */
    AccessLevel levelFor(FamilyRef family) {
        return caller.isFamily(family) ? AccessLevel.FULL : levelFor(family.cohort());
    }

    /**
     * Full for the liaisons and the country's lead; who else may read its journals, such as its partner, sees the families
     * that consent to research; its families and analysts do not see small cells of these.
     */
    AccessLevel levelFor(CohortRef cohort) {
        if (caller.canSeeUnconsented(cohort)) {
            return AccessLevel.FULL;
        }
        if (caller.canReadJournals(cohort)) {
            return AccessLevel.CONSENTED;
        }
        return caller.isAnalyst() || caller.isFamilyIn(cohort, directory) ? AccessLevel.SUPPRESSED : AccessLevel.NONE;
    }

    /** Full for the country lead; analysts do not see small cells. */
    AccessLevel levelForCountry(String country) {
        if (caller.isCountryLead(country)) {
            return AccessLevel.FULL;
        }
        return caller.isAnalyst() ? AccessLevel.SUPPRESSED : AccessLevel.NONE;
    }
}
