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
 * The authenticated user or system of the current request, and its relationship to families, cohorts and countries.
 *
 * <p>Each rule is written here once; the {@code …Access} classes, one for each capability, are built on them and decide
 * who may do what there. Other classes use only {@link #subject()}, which an architecture test enforces. A claim of the
 * token counts only together with its role. Countries are ISO 3166-1 alpha-2.
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

    /**
     * Stable id of the account.
     *
     * @throws ProblemException NOT_SIGNED_IN when the token has no subject
     */
    public String subject() {
        String subject = claims().subject();
        if (subject.isBlank()) {
            throw NOT_SIGNED_IN.because("no-subject");
        }
        return subject;
    }

    // Families

    /** The authenticated family; empty for other users. */
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

    /** Is one of these families. */
    public boolean isOneOf(Collection<UUID> familyIds) {
        return ownFamilyId().filter(familyIds::contains).isPresent();
    }

    /** Is a family of that cohort, according to {@code directory}. */
    public boolean isFamilyIn(CohortRef cohort, Directory directory) {
        return ownFamilyId()
                .flatMap(directory::findFamily)
                .filter(own -> own.cohort().cohortId().equals(cohort.cohortId()))
                .isPresent();
    }

    // Liaisons

    /** Cohorts assigned to this liaison; empty for other users. */
    public Set<UUID> liaisonCohorts() {
        return has(LIAISON) ? claims().cohorts() : Set.of();
    }

    /** Is a liaison of that cohort. */
    public boolean isLiaisonOf(CohortRef cohort) {
        return liaisonCohorts().contains(cohort.cohortId());
    }

    // Recorders

    /** Cohorts whose families this recorder writes down; empty for other users. */
    public Set<UUID> recorderCohorts() {
        return has(RECORDER) ? claims().cohorts() : Set.of();
    }

    /** Is a recorder of that cohort: types what its families say by phone or on paper. */
    public boolean isRecorderOf(CohortRef cohort) {
        return recorderCohorts().contains(cohort.cohortId());
    }

    // Partners

    /** The authenticated partner; empty for other users. */
    public Optional<String> ownPartner() {
        return has(PARTNER) ? claims().partner() : Optional.empty();
    }

    /** Is the partner that runs the cohort. */
    public boolean isPartnerOf(CohortRef cohort) {
        return ownPartner().isPresent() && ownPartner().equals(cohort.partner());
    }

    // Country teams

    /** Countries whose team this user leads; empty for other users. */
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

    /** Countries in which this user leads the team or works in finance; empty for other users. */
    public Set<String> teamCountries() {
        return has(COUNTRY_LEAD) || has(FINANCE_MAKER) || has(FINANCE_CHECKER) ? claims().countries() : Set.of();
    }

    /** Leads the team of that country, or works there in finance. */
    public boolean isInTeamOf(String country) {
        return teamCountries().contains(country);
    }

    // Roles without a relationship

    /** Reads research data: statistics with small cells suppressed. */
    public boolean isAnalyst() {
        return has(ANALYST);
    }

    /** Works with families, in any country: as a liaison, a partner or a country lead. */
    public boolean isFieldStaff() {
        return has(LIAISON) || has(PARTNER) || has(COUNTRY_LEAD);
    }

    /** Leads the team of any country. */
    public boolean isAnyCountryLead() {
        return has(COUNTRY_LEAD);
    }

    // Permissions shared by several capabilities

    /** May manage the cohort: the partner that runs it, or the country's lead. */
    public boolean canManage(CohortRef cohort) {
        return isPartnerOf(cohort) || isCountryLead(cohort.country());
    }

    /** May create a cohort in the country: the country's lead, or a partner whose token names this country or none. */
    public boolean canCreateCohort(String country) {
        Set<String> allowed = claims().countries();
        return isCountryLead(country) || ownPartner().isPresent() && (allowed.isEmpty() || allowed.contains(country));
    }

    /** May see the cohort: its liaisons, its managers and the country's finance team. */
    public boolean canSee(CohortRef cohort) {
        return isLiaisonOf(cohort) || canManage(cohort) || isFinanceIn(cohort.country());
    }

    /** May see the family: the family itself, and those who may see its cohort. */
    public boolean canSee(FamilyRef family) {
        return isFamily(family) || canSee(family.cohort());
    }

    /**
     * May see figures of the cohort that include families without consent to research: its liaisons and the country's
     * lead, who work with these families. Narrower than {@link #canReadJournals}: a partner may not.
     */
    public boolean canSeeUnconsented(CohortRef cohort) {
        return isLiaisonOf(cohort) || isCountryLead(cohort.country());
    }

    /** May read the journals of the cohort. Narrower than {@link #canSee}: finance staff never see an answer. */
    public boolean canReadJournals(CohortRef cohort) {
        return canManage(cohort) || isLiaisonOf(cohort);
    }

    /** May read the family's journals: the family, its liaisons and the managers of its cohort. */
    public boolean canReadJournals(FamilyRef family) {
        return isFamily(family) || canReadJournals(family.cohort());
    }

    /** May read the payments of the cohort. Narrower than {@link #canSee}: liaisons do not see payments. */
    public boolean canReadPayments(CohortRef cohort) {
        return canManage(cohort) || isFinanceIn(cohort.country());
    }

    /** May read the family's payments: the family, the managers of its cohort and the country's finance team. */
    public boolean canReadPayments(FamilyRef family) {
        return isFamily(family) || canReadPayments(family.cohort());
    }

    /** May submit journals for the family: the family and the managers of its cohort, not a liaison. */
    public boolean canWriteFor(FamilyRef family) {
        return isFamily(family) || canManage(family.cohort());
    }

    /** May submit what the family says: as {@link #canWriteFor}, and the recorders of its cohort, who read no answer. */
    public boolean canSubmitFor(FamilyRef family) {
        return canWriteFor(family) || isRecorderOf(family.cohort());
    }

    /**
     * May correct what the family has submitted: the family, or the partner that runs its cohort. Never a recorder or a
     * member of the country team, whatever other roles the user has.
     */
    public boolean canCorrectFor(FamilyRef family) {
        return isFamily(family) || isPartnerOf(family.cohort()) && !isStaffOf(family.cohort());
    }

    private boolean isStaffOf(CohortRef cohort) {
        return isCountryLead(cohort.country())
                || isLiaisonOf(cohort)
                || isRecorderOf(cohort)
                || isFinanceIn(cohort.country());
    }

    /**
     * Returns {@code thing} if it is visible.
     *
     * @throws ProblemException NOT_FOUND, the same for a resource without access and one that does not exist
     */
    public static <T> T requireVisible(boolean visible, T thing) {
        if (!visible) {
            throw notFound();
        }
        return thing;
    }

    /** For {@code orElseThrow}: the refusal is the same without access and for what does not exist. */
    public static ProblemException notFound() {
        return NOT_FOUND.because("unknown-or-no-access");
    }

    private boolean has(String role) {
        return claims().roles().contains(role);
    }

    private ClaimsReader claims() {
        ClaimsReader cached = claims;
        if (cached == null) {
            cached = ClaimsReader.of(Objects.requireNonNull(identity));
            claims = cached;
        }
        return cached;
    }
}
