/** What is owed to families, each cause once, and how far it is on its way. */
@NullMarked
package org.mutuality.payment.payout;

import org.jspecify.annotations.NullMarked;
