/** Decides when the journals of a cohort are due and overdue, in the cohort's own time zone. */
@NullMarked
package org.mutuality.journal.calendar;

import org.jspecify.annotations.NullMarked;
