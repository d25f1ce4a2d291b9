/** Payments: stipends owed exactly once, the batches that pay them, and the ledger that records every movement of money. */
@NullMarked
package org.mutuality.payment;

import org.jspecify.annotations.NullMarked;
