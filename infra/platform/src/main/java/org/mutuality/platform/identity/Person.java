package org.mutuality.platform.identity;

import static org.mutuality.platform.identity.Roles.*;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;

/**
 * A person or system as its token says, and what it may. A claim counts only together with its role.
 *
 * @param countries ISO 3166 alpha-2
 */
public record Person(
        String subject,
        Set<String> roles,
        Optional<UUID> familyId,
        Set<String> countries,
        Set<UUID> cohorts,
        Optional<String> partner) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean maySee(FamilyRef family) {
        return isOwn(family) || maySee(family.cohort());
    }

    public boolean maySee(CohortRef cohort) {
        return isConvenedBy(cohort) || mayRun(cohort) || isPaidBy(cohort);
    }

    /** May submit journals in the family's name. A liaison listens and never writes. */
    public boolean mayWriteFor(FamilyRef family) {
        return isOwn(family) || mayRun(family.cohort());
    }

    /**
     * May change what the family has told: the family, or on its behalf the partner that runs its cohort. Nobody of the country
     * team or who pays, whatever other hat they wear.
     */
    public boolean mayCorrectFor(FamilyRef family) {
        return isOwn(family) || isPartnerOf(family.cohort()) && !isStaffOf(family.cohort());
    }

    public boolean mayRun(CohortRef cohort) {
        return isPartnerOf(cohort) || leads(cohort.country());
    }

    /** May found a cohort there: the country's lead, or a partner, whose own it then is. */
    public boolean mayFound(String country) {
        return has(PARTNER) && partner.isPresent() || leads(country);
    }

    /** Leads the country team there. */
    public boolean leads(String country) {
        return has(COUNTRY_LEAD) && countries.contains(country);
    }

    /** Is the family itself. */
    public boolean isOwn(FamilyRef family) {
        return has(FAMILY) && familyId.isPresent() && familyId.get().equals(family.familyId());
    }

    private boolean isPartnerOf(CohortRef cohort) {
        return has(PARTNER) && partner.isPresent() && partner.equals(cohort.partner());
    }

    private boolean isStaffOf(CohortRef cohort) {
        return leads(cohort.country()) || isConvenedBy(cohort) || isPaidBy(cohort);
    }

    private boolean isConvenedBy(CohortRef cohort) {
        return has(LIAISON) && cohorts.contains(cohort.cohortId());
    }

    private boolean isPaidBy(CohortRef cohort) {
        return (has(FINANCE_MAKER) || has(FINANCE_CHECKER)) && countries.contains(cohort.country());
    }
}
