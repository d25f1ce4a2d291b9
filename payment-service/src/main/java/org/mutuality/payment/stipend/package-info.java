/** Stipends: one per family and month, for a complete journal and never for its content. */
@NullMarked
package org.mutuality.payment.stipend;

import org.jspecify.annotations.NullMarked;
