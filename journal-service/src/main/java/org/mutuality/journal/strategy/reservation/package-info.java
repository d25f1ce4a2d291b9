/** Reservation of strategy ids. */
@NullMarked
package org.mutuality.journal.strategy.reservation;

import org.jspecify.annotations.NullMarked;
