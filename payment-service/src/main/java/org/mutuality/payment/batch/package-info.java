/** Payouts that are paid together: who prepared, approved and released them, and how many and how much they are. */
@NullMarked
package org.mutuality.payment.batch;

import org.jspecify.annotations.NullMarked;
