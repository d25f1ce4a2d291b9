/** Facts published by payment-service: stipend terms, accrued stipends, money received, and payouts to families. */
@NullMarked
package org.mutuality.contracts.payment;

import org.jspecify.annotations.NullMarked;
