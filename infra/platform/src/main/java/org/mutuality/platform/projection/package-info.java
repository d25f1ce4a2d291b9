/** Stored events out, inside the service: projections with their position, and reactions. */
@NullMarked
package org.mutuality.platform.projection;

import org.jspecify.annotations.NullMarked;
