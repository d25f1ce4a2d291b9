/** Tracking of payouts: queries, projection and explanations. */
@NullMarked
package org.mutuality.payment.payout.tracking;

import org.jspecify.annotations.NullMarked;
