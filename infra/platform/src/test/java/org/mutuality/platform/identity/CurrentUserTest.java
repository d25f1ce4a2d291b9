package org.mutuality.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;

class CurrentUserTest {

    static final UUID FAMILY = new UUID(0, 1);
    static final UUID COHORT = new UUID(0, 2);
    static final UUID OTHER = new UUID(0, 9);
    static final FamilyRef OURS = family(FAMILY, cohort(COHORT, "PH", "ngo-a"));
    static final FamilyRef THEIRS = family(OTHER, cohort(OTHER, "LR", "ngo-b"));

    @Test
    void a_family_sees_and_writes_only_its_own_data() {
        CurrentUser family = person(Roles.FAMILY, Set.of(), Set.of(), "");
        assertThat(family.canSee(OURS)).isTrue();
        assertThat(family.canWriteFor(OURS)).isTrue();
        assertThat(family.canSee(THEIRS)).isFalse();
        assertThat(family.canWriteFor(THEIRS)).isFalse();
        assertThat(family.canSee(OURS.cohort())).isFalse();
        assertThat(family.canManage(OURS.cohort())).isFalse();
    }

    @Test
    void a_liaison_reads_the_cohorts_assigned_and_never_writes() {
        CurrentUser liaison = person(Roles.LIAISON, Set.of("PH"), Set.of(COHORT), "ngo-a");
        assertThat(liaison.canSee(OURS)).isTrue();
        assertThat(liaison.canSee(OURS.cohort())).isTrue();
        assertThat(liaison.canManage(OURS.cohort())).isFalse();
        assertThat(liaison.canWriteFor(family(OTHER, OURS.cohort()))).isFalse();
        assertThat(liaison.canSee(THEIRS)).isFalse();
    }

    @Test
    void a_recorder_submits_for_the_cohorts_assigned_and_reads_and_corrects_nothing() {
        CurrentUser recorder = person(Roles.RECORDER, Set.of("PH"), Set.of(COHORT), "ngo-a");
        FamilyRef neighbour = family(OTHER, OURS.cohort());
        assertThat(recorder.canSubmitFor(neighbour)).isTrue();
        assertThat(recorder.canSubmitFor(THEIRS)).isFalse();
        assertThat(recorder.canWriteFor(neighbour)).isFalse();
        assertThat(recorder.canCorrectFor(neighbour)).isFalse();
        assertThat(recorder.canReadJournals(neighbour)).isFalse();
        assertThat(recorder.canSee(neighbour)).isFalse();
        assertThat(person(Roles.LIAISON, Set.of(), Set.of(COHORT), "").canSubmitFor(neighbour))
                .isFalse();
    }

    @Test
    void a_partner_manages_its_own_cohorts_in_any_country() {
        CurrentUser partner = person(Roles.PARTNER, Set.of(), Set.of(), "ngo-a");
        assertThat(partner.canManage(OURS.cohort())).isTrue();
        assertThat(partner.canWriteFor(OURS)).isTrue();
        assertThat(partner.canCreateCohort("PH")).isTrue();
        assertThat(partner.canSee(THEIRS)).isFalse();
        assertThat(partner.canManage(cohort(COHORT, "PH", ""))).isFalse();
    }

    @Test
    void a_partner_without_its_claim_has_no_access() {
        CurrentUser nobody = person(Roles.PARTNER, Set.of("PH"), Set.of(COHORT), "");
        assertThat(nobody.canManage(cohort(COHORT, "PH", ""))).isFalse();
        assertThat(nobody.canSee(OURS)).isFalse();
        assertThat(nobody.canCreateCohort("PH")).isFalse();
    }

    @Test
    void a_country_lead_manages_the_cohorts_of_its_countries() {
        CurrentUser lead = person(Roles.COUNTRY_LEAD, Set.of("PH"), Set.of(), "");
        assertThat(lead.canManage(OURS.cohort())).isTrue();
        assertThat(lead.canWriteFor(OURS)).isTrue();
        assertThat(lead.canCreateCohort("PH")).isTrue();
        assertThat(lead.canCreateCohort("LR")).isFalse();
        assertThat(lead.canSee(THEIRS)).isFalse();
    }

    @Test
    void only_the_family_and_its_partner_correct_submissions() {
        assertThat(person(Roles.FAMILY, Set.of(), Set.of(), "").canCorrectFor(OURS))
                .isTrue();
        assertThat(person(Roles.FAMILY, Set.of(), Set.of(), "").canCorrectFor(THEIRS))
                .isFalse();
        assertThat(person(Roles.PARTNER, Set.of(), Set.of(), "ngo-a").canCorrectFor(OURS))
                .isTrue();
        assertThat(person(Roles.PARTNER, Set.of(), Set.of(), "ngo-b").canCorrectFor(OURS))
                .isFalse();
        for (String staff :
                Set.of(Roles.COUNTRY_LEAD, Roles.LIAISON, Roles.RECORDER, Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER)) {
            CurrentUser twoHats = CurrentUser.of(
                    "sub",
                    Set.of(staff, Roles.PARTNER),
                    Optional.empty(),
                    Set.of("PH"),
                    Set.of(COHORT),
                    Optional.of("ngo-a"));
            assertThat(twoHats.canCorrectFor(OURS)).as(staff).isFalse();
        }
    }

    @Test
    void finance_sees_its_countries_and_manages_nothing() {
        for (String role : Set.of(Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER)) {
            CurrentUser finance = person(role, Set.of("PH"), Set.of(), "");
            assertThat(finance.canSee(OURS)).isTrue();
            assertThat(finance.canManage(OURS.cohort())).isFalse();
            assertThat(finance.canWriteFor(OURS)).isFalse();
            assertThat(finance.canSee(THEIRS)).isFalse();
        }
    }

    @Test
    void claims_without_a_role_grant_nothing() {
        for (String role : Set.of("", Roles.ANALYST, Roles.OPERATOR)) {
            CurrentUser person = person(role, Set.of("PH", "LR"), Set.of(COHORT, OTHER), "ngo-a");
            assertThat(person.canSee(OURS)).isFalse();
            assertThat(person.canSee(OURS.cohort())).isFalse();
            assertThat(person.canWriteFor(OURS)).isFalse();
            assertThat(person.canManage(OURS.cohort())).isFalse();
        }
    }

    static CurrentUser person(String role, Set<String> countries, Set<UUID> cohorts, String partner) {
        return CurrentUser.of(
                "sub",
                Set.of(role),
                Optional.of(FAMILY),
                countries,
                cohorts,
                Optional.of(partner).filter(p -> !p.isEmpty()));
    }

    static FamilyRef family(UUID id, CohortRef cohort) {
        return new FamilyRef(id, cohort, Set.of());
    }

    static CohortRef cohort(UUID id, String country, String partner) {
        return new CohortRef(
                id, country, "PHP", YearMonth.of(2021, 1), Optional.of(partner).filter(p -> !p.isEmpty()), true);
    }
}
