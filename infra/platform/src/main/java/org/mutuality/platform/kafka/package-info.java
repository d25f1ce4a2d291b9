/** How this platform talks to Kafka, for all that tell, listen and watch. */
@NullMarked
package org.mutuality.platform.kafka;

import org.jspecify.annotations.NullMarked;
