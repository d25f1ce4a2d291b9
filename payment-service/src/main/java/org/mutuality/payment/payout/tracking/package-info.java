/** Read models of payouts, with explanations for families. */
@NullMarked
package org.mutuality.payment.payout.tracking;

import org.jspecify.annotations.NullMarked;
