/** Batches: payouts that are paid together, prepared by one person and approved and released by another. */
@NullMarked
package org.mutuality.payment.batch;

import org.jspecify.annotations.NullMarked;
