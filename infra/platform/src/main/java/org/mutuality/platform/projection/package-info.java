/**
 * Subscriptions to a service's own event store: projections fill read models, reactions send commands, the outbox
 * publishes.
 */
@NullMarked
package org.mutuality.platform.projection;

import org.jspecify.annotations.NullMarked;
