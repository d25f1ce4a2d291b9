/** Background work on batches: filling, reserving money, retrying, removing payouts and closing. */
@NullMarked
package org.mutuality.payment.batch.worker;

import org.jspecify.annotations.NullMarked;
