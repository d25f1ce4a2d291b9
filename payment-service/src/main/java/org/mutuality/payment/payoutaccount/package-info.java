/** Where families want their money. */
@NullMarked
package org.mutuality.payment.payoutaccount;

import org.jspecify.annotations.NullMarked;
