/** Split from org.mutuality.launcher. */
@NullMarked
package org.mutuality.launcher.state;

import org.jspecify.annotations.NullMarked;
