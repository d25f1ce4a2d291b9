/** Split from org.mutuality.payment.payout. */
@NullMarked
package org.mutuality.payment.payout.tracking;

import org.jspecify.annotations.NullMarked;
