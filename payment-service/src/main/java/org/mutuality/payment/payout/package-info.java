/** Payouts: what is owed to a family for one stipend, meeting or investment, and how it is paid exactly once. */
@NullMarked
package org.mutuality.payment.payout;

import org.jspecify.annotations.NullMarked;
