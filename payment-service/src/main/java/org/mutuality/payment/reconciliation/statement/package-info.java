/** Reading of providers' statements and their comparison with our orders. */
@NullMarked
package org.mutuality.payment.reconciliation.statement;

import org.jspecify.annotations.NullMarked;
