/** Postings: ledger entries that business events cause. */
@NullMarked
package org.mutuality.payment.ledger.posting;

import org.jspecify.annotations.NullMarked;
