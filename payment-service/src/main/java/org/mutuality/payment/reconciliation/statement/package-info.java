/** Reading of provider statements and matching with our orders. */
@NullMarked
package org.mutuality.payment.reconciliation.statement;

import org.jspecify.annotations.NullMarked;
