/** From how much on a batch needs two approvers, by country and currency. */
@NullMarked
package org.mutuality.payment.tier;

import org.jspecify.annotations.NullMarked;
