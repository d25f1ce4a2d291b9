package org.mutuality.cohort.cohort;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.platform.identity.Caller;

/**
 * Which cohorts of a country a caller sees in a list: the same as {@link Caller#maySee}, asked of the database.
 *
 * @param all every cohort of the country
 * @param partner those that this partner runs
 * @param convened those assigned to this liaison
 */
record Reach(boolean all, Optional<String> partner, Set<UUID> convened) {
    static Reach of(Caller caller, String country) {
        boolean forCountry =
                Stream.of(COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER).anyMatch(caller::has);
        return new Reach(
                forCountry && caller.countries().contains(country),
                caller.partner().filter(name -> caller.has(PARTNER)),
                caller.has(LIAISON) ? caller.cohorts() : Set.of());
    }
}
