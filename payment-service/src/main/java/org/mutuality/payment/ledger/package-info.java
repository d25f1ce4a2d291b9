/** The double-entry ledger: every movement of money is a transfer whose postings sum to zero and never change. */
@NullMarked
package org.mutuality.payment.ledger;

import org.jspecify.annotations.NullMarked;
