/** Goals that families set for themselves, and their progress. Nobody else sets or scores them. */
@NullMarked
package org.mutuality.journal.goal;

import org.jspecify.annotations.NullMarked;
