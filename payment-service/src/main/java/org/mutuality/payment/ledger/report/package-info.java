/** Ledger reports: accounts, trial balance, exports. */
@NullMarked
package org.mutuality.payment.ledger.report;

import org.jspecify.annotations.NullMarked;
