/** Split from org.mutuality.launcher. */
@NullMarked
package org.mutuality.launcher.supervision;

import org.jspecify.annotations.NullMarked;
