/** A family's journal for a month: submitted once, corrected as often as the family wants, never rejected. */
@NullMarked
package org.mutuality.journal.journal;

import org.jspecify.annotations.NullMarked;
