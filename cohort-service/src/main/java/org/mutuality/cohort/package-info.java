/**
 * Cohorts of a country, their families, consents, peer groups and meetings.
 *
 * <p>One deployment serves one country or several (property {@code mutuality.countries}). Nothing personal is stored yet:
 * a family is an id, a household size and its consents. Names and members will be encrypted under a key per family and will
 * not leave this service.
 */
@NullMarked
package org.mutuality.cohort;

import org.jspecify.annotations.NullMarked;
