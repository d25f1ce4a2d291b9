/** Plan of a goal, in clear and encrypted. */
@NullMarked
package org.mutuality.journal.goal.plan;

import org.jspecify.annotations.NullMarked;
