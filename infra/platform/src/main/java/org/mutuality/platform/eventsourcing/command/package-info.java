/** Execution of commands on Axon. */
@NullMarked
package org.mutuality.platform.eventsourcing.command;

import org.jspecify.annotations.NullMarked;
