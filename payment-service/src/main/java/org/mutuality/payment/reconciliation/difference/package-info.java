/** Differences between our orders and a provider's statement and their resolution. */
@NullMarked
package org.mutuality.payment.reconciliation.difference;

import org.jspecify.annotations.NullMarked;
