/** Trends with n, missing, mean, median and change against the baseline, for a family, a cohort, a country and all cohorts. */
@NullMarked
package org.mutuality.analytics.trend;

import org.jspecify.annotations.NullMarked;
