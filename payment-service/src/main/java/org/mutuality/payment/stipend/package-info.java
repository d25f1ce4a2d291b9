/** What families have earned: one stipend per family and month, for completeness and never for content. */
@NullMarked
package org.mutuality.payment.stipend;

import org.jspecify.annotations.NullMarked;
