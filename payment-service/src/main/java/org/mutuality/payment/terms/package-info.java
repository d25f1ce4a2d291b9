/** Stipend terms of a cohort: what a complete journal and a meeting earn, from which month on. */
@NullMarked
package org.mutuality.payment.terms;

import org.jspecify.annotations.NullMarked;
