/** Split from org.mutuality.payment.receipt. */
@NullMarked
package org.mutuality.payment.money;

import org.jspecify.annotations.NullMarked;
