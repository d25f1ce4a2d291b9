package org.mutuality.cohort.cohort;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which cohorts of a country a caller sees in a list: a condition for the database.
 *
 * @param all every cohort of the country
 * @param partner those that this partner runs
 * @param convened those assigned to this liaison
 */
record CohortFilter(boolean all, Optional<String> partner, Set<UUID> convened) {}
