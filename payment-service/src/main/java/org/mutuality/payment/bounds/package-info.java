/** Bounds of what a country pays: the most that terms may promise, and how far a conversion rate may move. */
@NullMarked
package org.mutuality.payment.bounds;

import org.jspecify.annotations.NullMarked;
