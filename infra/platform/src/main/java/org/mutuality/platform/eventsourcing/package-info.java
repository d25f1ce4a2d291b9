/** Split from org.mutuality.platform.store. */
@NullMarked
package org.mutuality.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
