/** Files that tell a bank or a distributor of cash whom to pay. */
@NullMarked
package org.mutuality.payment.paymentfile;

import org.jspecify.annotations.NullMarked;
