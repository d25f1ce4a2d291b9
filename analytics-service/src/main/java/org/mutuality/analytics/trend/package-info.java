/** Trends: n, missing, mean, median and change against baseline, for a family, a cohort, a country and all. */
@NullMarked
package org.mutuality.analytics.trend;

import org.jspecify.annotations.NullMarked;
