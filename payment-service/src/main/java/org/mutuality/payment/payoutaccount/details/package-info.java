/** Split from org.mutuality.payment.payoutaccount. */
@NullMarked
package org.mutuality.payment.payoutaccount.details;

import org.jspecify.annotations.NullMarked;
