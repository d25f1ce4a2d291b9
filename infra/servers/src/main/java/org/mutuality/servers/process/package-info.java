/** Processes: start, stop, sessions, users and process ids. */
@NullMarked
package org.mutuality.servers.process;

import org.jspecify.annotations.NullMarked;
