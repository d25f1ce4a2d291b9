/** Maps events of this service to the contracts it publishes. */
@NullMarked
package org.mutuality.payment.outbox;

import org.jspecify.annotations.NullMarked;
