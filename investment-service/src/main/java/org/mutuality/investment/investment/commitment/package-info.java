/** Commitment of an accepted investment: request and approval by a second person. */
@NullMarked
package org.mutuality.investment.investment.commitment;

import org.jspecify.annotations.NullMarked;
