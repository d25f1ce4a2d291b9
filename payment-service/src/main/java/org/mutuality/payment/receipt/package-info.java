/** Money received from funders, and the reversal of receipts recorded by mistake. */
@NullMarked
package org.mutuality.payment.receipt;

import org.jspecify.annotations.NullMarked;
