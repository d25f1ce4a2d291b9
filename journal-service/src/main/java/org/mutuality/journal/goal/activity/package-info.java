/** Goal activity of families, as the passbook and reminders read it. */
@NullMarked
package org.mutuality.journal.goal.activity;

import org.jspecify.annotations.NullMarked;
