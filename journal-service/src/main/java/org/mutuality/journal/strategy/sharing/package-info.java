/** Split from org.mutuality.journal.strategy. */
@NullMarked
package org.mutuality.journal.strategy.sharing;

import org.jspecify.annotations.NullMarked;
