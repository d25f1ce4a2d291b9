/** What a service tells the others: stored events become contracts on Kafka, at least once, in order per key. */
@NullMarked
package org.mutuality.platform.outbox;

import org.jspecify.annotations.NullMarked;
