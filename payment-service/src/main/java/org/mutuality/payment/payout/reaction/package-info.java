/** What follows from events of stipends, meetings and payouts: the payouts that they create, cancel or settle. */
@NullMarked
package org.mutuality.payment.payout.reaction;

import org.jspecify.annotations.NullMarked;
