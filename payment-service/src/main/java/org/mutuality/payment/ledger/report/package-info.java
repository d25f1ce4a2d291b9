/** Split from org.mutuality.payment.ledger. */
@NullMarked
package org.mutuality.payment.ledger.report;

import org.jspecify.annotations.NullMarked;
