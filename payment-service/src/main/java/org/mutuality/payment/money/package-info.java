/** Sums of money that may exceed 64 bits. */
@NullMarked
package org.mutuality.payment.money;

import org.jspecify.annotations.NullMarked;
