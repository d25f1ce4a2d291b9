/** Split from org.mutuality.platform.store. */
@NullMarked
package org.mutuality.platform.eventsourcing.command;

import org.jspecify.annotations.NullMarked;
