/** Selects the payouts that a batch can pay, and explains why it excludes others. */
@NullMarked
package org.mutuality.payment.batch.selection;

import org.jspecify.annotations.NullMarked;
