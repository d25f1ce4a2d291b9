/** Decides when the months of a cohort are locked against corrections and reopened. */
@NullMarked
package org.mutuality.journal.period;

import org.jspecify.annotations.NullMarked;
