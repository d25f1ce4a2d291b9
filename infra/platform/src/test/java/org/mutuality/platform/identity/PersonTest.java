package org.mutuality.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;

class PersonTest {

    static final UUID FAMILY = new UUID(0, 1);
    static final UUID COHORT = new UUID(0, 2);
    static final UUID OTHER = new UUID(0, 9);
    static final FamilyRef OURS = family(FAMILY, cohort(COHORT, "PH", "ngo-a"));
    static final FamilyRef THEIRS = family(OTHER, cohort(OTHER, "LR", "ngo-b"));

    @Test
    void a_family_sees_and_writes_its_own_only() {
        Person family = person(Roles.FAMILY, Set.of(), Set.of(), "");
        assertThat(family.maySee(OURS)).isTrue();
        assertThat(family.mayWriteFor(OURS)).isTrue();
        assertThat(family.maySee(THEIRS)).isFalse();
        assertThat(family.mayWriteFor(THEIRS)).isFalse();
        assertThat(family.maySee(OURS.cohort())).isFalse();
        assertThat(family.mayRun(OURS.cohort())).isFalse();
    }

    @Test
    void a_liaison_reads_the_cohorts_assigned_and_never_writes() {
        Person liaison = person(Roles.LIAISON, Set.of("PH"), Set.of(COHORT), "ngo-a");
        assertThat(liaison.maySee(OURS)).isTrue();
        assertThat(liaison.maySee(OURS.cohort())).isTrue();
        assertThat(liaison.mayRun(OURS.cohort())).isFalse();
        assertThat(liaison.mayWriteFor(family(OTHER, OURS.cohort()))).isFalse();
        assertThat(liaison.maySee(THEIRS)).isFalse();
    }

    @Test
    void a_partner_runs_its_own_cohorts_whatever_the_country() {
        Person partner = person(Roles.PARTNER, Set.of(), Set.of(), "ngo-a");
        assertThat(partner.mayRun(OURS.cohort())).isTrue();
        assertThat(partner.mayWriteFor(OURS)).isTrue();
        assertThat(partner.mayFound("PH")).isTrue();
        assertThat(partner.maySee(THEIRS)).isFalse();
        assertThat(partner.mayRun(cohort(COHORT, "PH", ""))).isFalse();
    }

    @Test
    void a_partner_without_its_claim_may_nothing() {
        Person nobody = person(Roles.PARTNER, Set.of("PH"), Set.of(COHORT), "");
        assertThat(nobody.mayRun(cohort(COHORT, "PH", ""))).isFalse();
        assertThat(nobody.maySee(OURS)).isFalse();
        assertThat(nobody.mayFound("PH")).isFalse();
    }

    @Test
    void a_country_lead_runs_its_countries() {
        Person lead = person(Roles.COUNTRY_LEAD, Set.of("PH"), Set.of(), "");
        assertThat(lead.mayRun(OURS.cohort())).isTrue();
        assertThat(lead.mayWriteFor(OURS)).isTrue();
        assertThat(lead.mayFound("PH")).isTrue();
        assertThat(lead.mayFound("LR")).isFalse();
        assertThat(lead.maySee(THEIRS)).isFalse();
    }

    @Test
    void only_the_family_and_its_partner_change_what_was_told() {
        assertThat(person(Roles.FAMILY, Set.of(), Set.of(), "").mayCorrectFor(OURS))
                .isTrue();
        assertThat(person(Roles.FAMILY, Set.of(), Set.of(), "").mayCorrectFor(THEIRS))
                .isFalse();
        assertThat(person(Roles.PARTNER, Set.of(), Set.of(), "ngo-a").mayCorrectFor(OURS))
                .isTrue();
        assertThat(person(Roles.PARTNER, Set.of(), Set.of(), "ngo-b").mayCorrectFor(OURS))
                .isFalse();
        for (String staff : Set.of(Roles.COUNTRY_LEAD, Roles.LIAISON, Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER)) {
            Person twoHats = new Person(
                    "sub",
                    Set.of(staff, Roles.PARTNER),
                    Optional.empty(),
                    Set.of("PH"),
                    Set.of(COHORT),
                    Optional.of("ngo-a"));
            assertThat(twoHats.mayCorrectFor(OURS)).as(staff).isFalse();
        }
    }

    @Test
    void finance_sees_its_countries_and_runs_nothing() {
        for (String role : Set.of(Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER)) {
            Person finance = person(role, Set.of("PH"), Set.of(), "");
            assertThat(finance.maySee(OURS)).isTrue();
            assertThat(finance.mayRun(OURS.cohort())).isFalse();
            assertThat(finance.mayWriteFor(OURS)).isFalse();
            assertThat(finance.maySee(THEIRS)).isFalse();
        }
    }

    @Test
    void claims_without_a_role_give_nothing() {
        for (String role : Set.of("", Roles.ANALYST, Roles.OPERATOR)) {
            Person person = person(role, Set.of("PH", "LR"), Set.of(COHORT, OTHER), "ngo-a");
            assertThat(person.maySee(OURS)).isFalse();
            assertThat(person.maySee(OURS.cohort())).isFalse();
            assertThat(person.mayWriteFor(OURS)).isFalse();
            assertThat(person.mayRun(OURS.cohort())).isFalse();
        }
    }

    static Person person(String role, Set<String> countries, Set<UUID> cohorts, String partner) {
        return new Person(
                "sub",
                Set.of(role),
                Optional.of(FAMILY),
                countries,
                cohorts,
                Optional.of(partner).filter(p -> !p.isEmpty()));
    }

    static FamilyRef family(UUID id, CohortRef cohort) {
        return new FamilyRef(id, cohort);
    }

    static CohortRef cohort(UUID id, String country, String partner) {
        return new CohortRef(
                id, country, "PHP", YearMonth.of(2021, 1), Optional.of(partner).filter(p -> !p.isEmpty()), true);
    }
}
