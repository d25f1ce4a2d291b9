/** Files in which banks and distributors of cash report on orders: validated as a whole, then applied to payouts line by line. */
@NullMarked
package org.mutuality.payment.providerfile;

import org.jspecify.annotations.NullMarked;
