/** What payment-service tells: what a month is worth, and what was accrued for it. */
@NullMarked
package org.mutuality.contracts.payment;

import org.jspecify.annotations.NullMarked;
