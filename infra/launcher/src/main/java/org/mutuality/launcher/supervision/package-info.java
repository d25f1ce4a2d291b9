/** Supervision of managed processes: restart back-off and status board. */
@NullMarked
package org.mutuality.launcher.supervision;

import org.jspecify.annotations.NullMarked;
