/** Distributors of cash: a list out, receipts back. */
@NullMarked
package org.mutuality.payment.provider.cash;

import org.jspecify.annotations.NullMarked;
