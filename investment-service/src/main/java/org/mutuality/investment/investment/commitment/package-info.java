/** Commitment to an accepted investment by a second person, with the reservation of the money in its fund. */
@NullMarked
package org.mutuality.investment.investment.commitment;

import org.jspecify.annotations.NullMarked;
