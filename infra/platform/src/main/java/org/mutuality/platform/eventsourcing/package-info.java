/** Terms of event sourcing: aggregate ids and definitions, event metadata, the command gateway. */
@NullMarked
package org.mutuality.platform.eventsourcing;

import org.jspecify.annotations.NullMarked;
