/** Split from org.mutuality.payment.provider.bank. */
@NullMarked
package org.mutuality.payment.provider.bank.report;

import org.jspecify.annotations.NullMarked;
