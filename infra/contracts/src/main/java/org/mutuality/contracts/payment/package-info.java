/** What payment-service tells: what a month is worth, what was accrued for it, what money came in, and what reached families. */
@NullMarked
package org.mutuality.contracts.payment;

import org.jspecify.annotations.NullMarked;
