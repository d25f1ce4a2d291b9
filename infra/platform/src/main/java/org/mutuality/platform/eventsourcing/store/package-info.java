/** Axon's command side over PostgreSQL: events are appended by group commit and read in commit order. */
@NullMarked
package org.mutuality.platform.eventsourcing.store;

import org.jspecify.annotations.NullMarked;
