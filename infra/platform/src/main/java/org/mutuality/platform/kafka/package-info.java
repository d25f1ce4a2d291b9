/** Settings and admin client of Kafka. */
@NullMarked
package org.mutuality.platform.kafka;

import org.jspecify.annotations.NullMarked;
