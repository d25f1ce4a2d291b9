/** What payment-service tells: what a month is worth, what was accrued for it, and what money came in. */
@NullMarked
package org.mutuality.contracts.payment;

import org.jspecify.annotations.NullMarked;
