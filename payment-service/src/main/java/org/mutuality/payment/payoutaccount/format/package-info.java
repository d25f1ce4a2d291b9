/** Split from org.mutuality.payment.payoutaccount. */
@NullMarked
package org.mutuality.payment.payoutaccount.format;

import org.jspecify.annotations.NullMarked;
