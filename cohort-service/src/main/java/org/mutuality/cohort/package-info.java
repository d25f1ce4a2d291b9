/**
 * Cohorts of a country, the families in them and what each consents to.
 *
 * <p>One deployment serves one country or several (property {@code mutuality.countries}). Nothing personal is kept here yet:
 * a family is an id, a household size and its consents. Names and members come with the vault, encrypted under a key per
 * family, and will stay in this service.
 */
@NullMarked
package org.mutuality.cohort;

import org.jspecify.annotations.NullMarked;
