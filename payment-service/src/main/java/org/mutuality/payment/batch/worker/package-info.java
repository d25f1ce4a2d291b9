/** Workers that fill, fund, close and follow up batches. */
@NullMarked
package org.mutuality.payment.batch.worker;

import org.jspecify.annotations.NullMarked;
