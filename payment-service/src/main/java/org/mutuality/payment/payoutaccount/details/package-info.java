/** What a payout account consists of, in clear, masked and encrypted. */
@NullMarked
package org.mutuality.payment.payoutaccount.details;

import org.jspecify.annotations.NullMarked;
