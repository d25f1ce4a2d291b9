/** "I did not get it": what families say of payouts, what finance answers, and how it went on. */
@NullMarked
package org.mutuality.payment.complaint;

import org.jspecify.annotations.NullMarked;
