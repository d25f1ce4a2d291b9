package org.mutuality.cohort.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.cohort.CohortQueries.CohortFilter;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.identity.Roles;

/** A claim has effect only together with its role. */
class CohortFilterTest {
    private static final UUID COHORT = new UUID(1, 1);

    @Test
    void a_lead_sees_all_cohorts_of_its_countries_only() {
        assertThat(reach("PK", Roles.COUNTRY_LEAD)).isEqualTo(new CohortFilter(true, Optional.empty(), Set.of()));
        assertThat(reach("LR", Roles.COUNTRY_LEAD)).isEqualTo(new CohortFilter(false, Optional.empty(), Set.of()));
    }

    @Test
    void finance_sees_the_cohorts_of_its_countries() {
        assertThat(reach("PK", Roles.FINANCE_MAKER).all()).isTrue();
        assertThat(reach("LR", Roles.FINANCE_CHECKER).all()).isFalse();
    }

    @Test
    void a_partner_sees_its_own_cohorts() {
        assertThat(reach("PK", Roles.PARTNER)).isEqualTo(new CohortFilter(false, Optional.of("ngo"), Set.of()));
    }

    @Test
    void a_liaison_sees_assigned_cohorts() {
        assertThat(reach("PK", Roles.LIAISON)).isEqualTo(new CohortFilter(false, Optional.empty(), Set.of(COHORT)));
    }

    @Test
    void claims_without_a_role_match_nothing() {
        assertThat(reach("PK", Roles.ANALYST)).isEqualTo(new CohortFilter(false, Optional.empty(), Set.of()));
    }

    private static CohortFilter reach(String country, String role) {
        return CohortAccess.visibleCohorts(
                CurrentUser.of("s", Set.of(role), Optional.empty(), Set.of("PK"), Set.of(COHORT), Optional.of("ngo")),
                country);
    }
}
