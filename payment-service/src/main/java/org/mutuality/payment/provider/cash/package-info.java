/** Payment in cash: a list of codes goes to a distributor, and receipts come back. */
@NullMarked
package org.mutuality.payment.provider.cash;

import org.jspecify.annotations.NullMarked;
