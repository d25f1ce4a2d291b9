/** Everything on one machine: servers and services as child processes, watched, started again, stopped in order. */
@NullMarked
package org.mutuality.launcher;

import org.jspecify.annotations.NullMarked;
