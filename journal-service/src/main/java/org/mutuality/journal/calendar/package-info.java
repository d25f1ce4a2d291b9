/** When the journals of a cohort are due, by its own clock. */
@NullMarked
package org.mutuality.journal.calendar;

import org.jspecify.annotations.NullMarked;
