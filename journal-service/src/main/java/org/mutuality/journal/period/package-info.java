/** Months of a cohort: open, locked, reopened. */
@NullMarked
package org.mutuality.journal.period;

import org.jspecify.annotations.NullMarked;
