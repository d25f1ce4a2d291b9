/** Currency conversions and their reversal. */
@NullMarked
package org.mutuality.payment.conversion;

import org.jspecify.annotations.NullMarked;
