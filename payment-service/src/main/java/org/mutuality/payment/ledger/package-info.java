/** The books: every movement of money as postings that sum to zero, never changed. */
@NullMarked
package org.mutuality.payment.ledger;

import org.jspecify.annotations.NullMarked;
