/** What a complete journal of a cohort is worth, from which month on. */
@NullMarked
package org.mutuality.payment.terms;

import org.jspecify.annotations.NullMarked;
