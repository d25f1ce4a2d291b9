/** What others told: contracts from Kafka become commands or rows; what can't be taken is parked. */
@NullMarked
package org.mutuality.platform.inbox;

import org.jspecify.annotations.NullMarked;
