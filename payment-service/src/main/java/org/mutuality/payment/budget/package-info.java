/** Budgets of cohorts and funds: how much came in, how much is reserved for batches and how much is spent. */
@NullMarked
package org.mutuality.payment.budget;

import org.jspecify.annotations.NullMarked;
