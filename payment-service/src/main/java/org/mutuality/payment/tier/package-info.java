/** Approval tiers: the sum from which a batch needs two approvers, by country and currency. */
@NullMarked
package org.mutuality.payment.tier;

import org.jspecify.annotations.NullMarked;
