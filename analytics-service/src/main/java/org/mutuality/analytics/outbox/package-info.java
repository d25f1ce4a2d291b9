/** Integration events of this service: erasures that it has completed. */
@NullMarked
package org.mutuality.analytics.outbox;

import org.jspecify.annotations.NullMarked;
