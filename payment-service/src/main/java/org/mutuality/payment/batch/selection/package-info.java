/** Split from org.mutuality.payment.batch. */
@NullMarked
package org.mutuality.payment.batch.selection;

import org.jspecify.annotations.NullMarked;
