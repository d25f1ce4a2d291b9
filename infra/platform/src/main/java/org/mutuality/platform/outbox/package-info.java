/** Stored events are published to Kafka as integration events, at least once and in order per key. */
@NullMarked
package org.mutuality.platform.outbox;

import org.jspecify.annotations.NullMarked;
