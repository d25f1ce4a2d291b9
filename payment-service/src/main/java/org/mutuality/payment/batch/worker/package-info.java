/** Split from org.mutuality.payment.batch. */
@NullMarked
package org.mutuality.payment.batch.worker;

import org.jspecify.annotations.NullMarked;
