/** Split from org.mutuality.payment.reconciliation. */
@NullMarked
package org.mutuality.payment.reconciliation.statement;

import org.jspecify.annotations.NullMarked;
