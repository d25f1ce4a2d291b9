package org.mutuality.platform.identity;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;
import static org.mutuality.platform.problem.CommonProblem.NOT_SIGNED_IN;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ProblemException;

/**
 * The signed-in user or system of the current request, and how it relates to families, cohorts and countries.
 *
 * <p>Every rule is written here once and is built upon by the {@code …Access} classes: one for each capability, which decide
 * who may do what there. Nothing else asks for more than {@link #subject()}; an architecture test enforces it. A claim of the
 * token counts only together with the role that it belongs to. Countries are ISO 3166 alpha-2.
 */
@RequestScoped
public class CurrentUser {

    private @Nullable SecurityIdentity identity;
    private @Nullable ClaimsReader claims;

    /** For the container. */
    protected CurrentUser() {}

    @Inject
    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    private CurrentUser(ClaimsReader claims) {
        this.claims = claims;
    }

    /** A user without a request, for tests of rules. */
    public static CurrentUser of(
            String subject,
            Set<String> roles,
            Optional<UUID> familyId,
            Set<String> countries,
            Set<UUID> cohorts,
            Optional<String> partner) {
        return new CurrentUser(new ClaimsReader(subject, roles, familyId, countries, cohorts, partner));
    }

    /** Stable id of the account. @throws ProblemException NOT_SIGNED_IN when the token names nobody */
    public String subject() {
        String subject = claims().subject();
        if (subject.isBlank()) {
            throw NOT_SIGNED_IN.because("The token has no subject");
        }
        return subject;
    }

    // Families

    /** The family that signed in; empty for everybody else. */
    public Optional<UUID> ownFamilyId() {
        return has(FAMILY) ? claims().familyId() : Optional.empty();
    }

    /** Is this family itself. */
    public boolean isFamily(UUID familyId) {
        return ownFamilyId().filter(familyId::equals).isPresent();
    }

    /** Is this family itself. */
    public boolean isFamily(FamilyRef family) {
        return isFamily(family.familyId());
    }

    /** Is one of several families. */
    public boolean isOneOf(Collection<UUID> familyIds) {
        return ownFamilyId().filter(familyIds::contains).isPresent();
    }

    /** Is a family of that cohort, as far as {@code directory} knows. */
    public boolean isFamilyIn(CohortRef cohort, Directory directory) {
        return ownFamilyId()
                .flatMap(directory::findFamily)
                .filter(own -> own.cohort().cohortId().equals(cohort.cohortId()))
                .isPresent();
    }

    // Liaisons

    /** Cohorts assigned to this liaison; empty for everybody else. */
    public Set<UUID> liaisonCohorts() {
        return has(LIAISON) ? claims().cohorts() : Set.of();
    }

    /** Is the liaison of that cohort, or one of them. */
    public boolean isLiaisonOf(CohortRef cohort) {
        return liaisonCohorts().contains(cohort.cohortId());
    }

    // Partners

    /** The partner that signed in; empty for everybody else. */
    public Optional<String> ownPartner() {
        return has(PARTNER) ? claims().partner() : Optional.empty();
    }

    /** Is the partner whose cohort it is. */
    public boolean isPartnerOf(CohortRef cohort) {
        return ownPartner().isPresent() && ownPartner().equals(cohort.partner());
    }

    // Country teams

    /** Countries whose team this user leads; empty for everybody else. */
    public Set<String> leadCountries() {
        return has(COUNTRY_LEAD) ? claims().countries() : Set.of();
    }

    /** Leads the team of that country. */
    public boolean isCountryLead(String country) {
        return leadCountries().contains(country);
    }

    /** Prepares or approves payments in that country. */
    public boolean isFinanceIn(String country) {
        return (has(FINANCE_MAKER) || has(FINANCE_CHECKER))
                && claims().countries().contains(country);
    }

    /** Approves payments in that country. */
    public boolean isFinanceCheckerIn(String country) {
        return has(FINANCE_CHECKER) && claims().countries().contains(country);
    }

    /** Countries that this user leads or works for in finance; empty for everybody else. */
    public Set<String> teamCountries() {
        return has(COUNTRY_LEAD) || has(FINANCE_MAKER) || has(FINANCE_CHECKER) ? claims().countries() : Set.of();
    }

    /** Leads the team of that country or works for it in finance. */
    public boolean isInTeamOf(String country) {
        return teamCountries().contains(country);
    }

    // Roles that no relationship comes with

    /** Reads research data: statistics without small cells. */
    public boolean isAnalyst() {
        return has(ANALYST);
    }

    /** Works with families anywhere: as a liaison, a partner or a country lead. */
    public boolean isFieldStaff() {
        return has(LIAISON) || has(PARTNER) || has(COUNTRY_LEAD);
    }

    /** Leads a country team, whichever. */
    public boolean isAnyCountryLead() {
        return has(COUNTRY_LEAD);
    }

    // What several capabilities grant alike

    /** May manage the cohort: the partner whose it is, or the country's lead. */
    public boolean canManage(CohortRef cohort) {
        return isPartnerOf(cohort) || isCountryLead(cohort.country());
    }

    /** May create a cohort: the country's lead, or a partner, unless its token names other countries. */
    public boolean canCreateCohort(String country) {
        Set<String> named = claims().countries();
        return isCountryLead(country) || ownPartner().isPresent() && (named.isEmpty() || named.contains(country));
    }

    /** May know that the cohort exists and what it is: its liaison, its managers and its country's finance team. */
    public boolean canSee(CohortRef cohort) {
        return isLiaisonOf(cohort) || canManage(cohort) || isFinanceIn(cohort.country());
    }

    /** May know that the family exists: the family, and those who may know its cohort. */
    public boolean canSee(FamilyRef family) {
        return isFamily(family) || canSee(family.cohort());
    }

    /** May read what all families of the cohort report. Narrower than {@link #canSee}: finance pays and never sees an answer. */
    public boolean canReadJournals(CohortRef cohort) {
        return canManage(cohort) || isLiaisonOf(cohort);
    }

    /** May read what the family reports: the family, its liaison and who manages its cohort. */
    public boolean canReadJournals(FamilyRef family) {
        return isFamily(family) || canReadJournals(family.cohort());
    }

    /** May read what all families of the cohort are paid. Narrower than {@link #canSee}: a liaison listens to journals, not to money. */
    public boolean canReadPayments(CohortRef cohort) {
        return canManage(cohort) || isFinanceIn(cohort.country());
    }

    /** May read what the family is paid: the family, who manages its cohort and its country's finance team. */
    public boolean canReadPayments(FamilyRef family) {
        return isFamily(family) || canReadPayments(family.cohort());
    }

    /** May submit journals in the family's name. A liaison listens and never writes. */
    public boolean canWriteFor(FamilyRef family) {
        return isFamily(family) || canManage(family.cohort());
    }

    /**
     * May change what the family has submitted: the family, or on its behalf the partner whose cohort it is in. Nobody of the
     * country team, whatever other role they have.
     */
    public boolean canCorrectFor(FamilyRef family) {
        return isFamily(family) || isPartnerOf(family.cohort()) && !isStaffOf(family.cohort());
    }

    private boolean isStaffOf(CohortRef cohort) {
        return isCountryLead(cohort.country()) || isLiaisonOf(cohort) || isFinanceIn(cohort.country());
    }

    /** {@code thing} when it is {@code visible}. @throws ProblemException NOT_FOUND, the same for foreign and unknown */
    public static <T> T requireVisible(boolean visible, T thing) {
        if (!visible) {
            throw notFound();
        }
        return thing;
    }

    /** For {@code orElseThrow}: a thing of somebody else and no thing at all look alike. */
    public static ProblemException notFound() {
        return NOT_FOUND.because("It does not exist, or you have no access to it");
    }

    private boolean has(String role) {
        return claims().roles().contains(role);
    }

    private ClaimsReader claims() {
        ClaimsReader known = claims;
        if (known == null) {
            known = ClaimsReader.of(Objects.requireNonNull(identity));
            claims = known;
        }
        return known;
    }
}
