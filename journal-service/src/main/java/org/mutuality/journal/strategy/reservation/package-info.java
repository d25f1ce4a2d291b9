/** Split from org.mutuality.journal.strategy. */
@NullMarked
package org.mutuality.journal.strategy.reservation;

import org.jspecify.annotations.NullMarked;
