/** Whether a family may be paid now, by its own consent. */
@NullMarked
package org.mutuality.payment.eligibility;

import org.jspecify.annotations.NullMarked;
