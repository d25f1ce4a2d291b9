/** Split from org.mutuality.payment.ledger. */
@NullMarked
package org.mutuality.payment.ledger.posting;

import org.jspecify.annotations.NullMarked;
