/** Cohorts: families of one country who keep journals from the same first month, in one currency. */
@NullMarked
package org.mutuality.cohort.cohort;

import org.jspecify.annotations.NullMarked;
