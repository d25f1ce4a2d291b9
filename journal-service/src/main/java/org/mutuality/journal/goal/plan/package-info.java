/** Split from org.mutuality.journal.goal. */
@NullMarked
package org.mutuality.journal.goal.plan;

import org.jspecify.annotations.NullMarked;
