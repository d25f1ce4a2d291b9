/** Split from org.mutuality.payment.purse. */
@NullMarked
package org.mutuality.payment.conversion;

import org.jspecify.annotations.NullMarked;
