/** Selection of payouts for a batch and its preview. */
@NullMarked
package org.mutuality.payment.batch.selection;

import org.jspecify.annotations.NullMarked;
