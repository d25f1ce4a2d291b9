/** Reconciliation of a provider's day: orders and their outcomes, the books, the provider's statement, and differences that two people resolve. */
@NullMarked
package org.mutuality.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
