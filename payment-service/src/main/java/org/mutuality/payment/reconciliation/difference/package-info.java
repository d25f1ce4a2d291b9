/** Split from org.mutuality.payment.reconciliation. */
@NullMarked
package org.mutuality.payment.reconciliation.difference;

import org.jspecify.annotations.NullMarked;
