/** Formats of account numbers, phone numbers and holder names. */
@NullMarked
package org.mutuality.payment.payoutaccount.format;

import org.jspecify.annotations.NullMarked;
