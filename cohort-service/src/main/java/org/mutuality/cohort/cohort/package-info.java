/** A cohort: families of one country who keep journals from the same month on, in one currency. */
@NullMarked
package org.mutuality.cohort.cohort;

import org.jspecify.annotations.NullMarked;
