/** Runs the platform on one machine: servers and services as child processes that are supervised, restarted and stopped in order. */
@NullMarked
package org.mutuality.launcher;

import org.jspecify.annotations.NullMarked;
