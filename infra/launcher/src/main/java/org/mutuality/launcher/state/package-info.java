/** State file of the launcher and its process records. */
@NullMarked
package org.mutuality.launcher.state;

import org.jspecify.annotations.NullMarked;
