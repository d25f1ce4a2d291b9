/** Families are reminded of a month that is due, and again when it is overdue; once each, and never of one that was told. */
@NullMarked
package org.mutuality.journal.reminder;

import org.jspecify.annotations.NullMarked;
