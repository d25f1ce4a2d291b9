/** Policies on events of other services: erased families and payout results. */
@NullMarked
package org.mutuality.investment.inbox;

import org.jspecify.annotations.NullMarked;
