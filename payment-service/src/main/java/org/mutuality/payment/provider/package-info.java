/** Providers that pay families, behind one interface. Adapters have no state: the status of an order belongs to its payout. */
@NullMarked
package org.mutuality.payment.provider;

import org.jspecify.annotations.NullMarked;
