/** Payment files: generated once for a batch, sent to a bank or a distributor of cash, and withdrawn only by two people. */
@NullMarked
package org.mutuality.payment.paymentfile;

import org.jspecify.annotations.NullMarked;
