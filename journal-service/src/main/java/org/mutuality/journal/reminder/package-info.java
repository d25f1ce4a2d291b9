/** Reminders of missing journals: one when a month is due, one when it is overdue, none once it is submitted. */
@NullMarked
package org.mutuality.journal.reminder;

import org.jspecify.annotations.NullMarked;
