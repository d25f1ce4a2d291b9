/** Commands in, facts stored: Axon's command side over PostgreSQL, appended by group commit in commit order. */
@NullMarked
package org.mutuality.platform.eventsourcing.store;

import org.jspecify.annotations.NullMarked;
