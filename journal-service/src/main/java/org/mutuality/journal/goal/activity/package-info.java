/** Split from org.mutuality.journal.goal. */
@NullMarked
package org.mutuality.journal.goal.activity;

import org.jspecify.annotations.NullMarked;
