/** Payout accounts of families: encrypted, verified by the family, and held and reviewed by a second person when they change. */
@NullMarked
package org.mutuality.payment.payoutaccount;

import org.jspecify.annotations.NullMarked;
