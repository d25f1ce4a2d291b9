/** Reactions of this service to events of other services. */
@NullMarked
package org.mutuality.payment.inbox;

import org.jspecify.annotations.NullMarked;
