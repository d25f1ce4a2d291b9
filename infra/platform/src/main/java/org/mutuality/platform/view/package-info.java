/** Stored events out, inside the service: projections with their position, and reactions. */
@NullMarked
package org.mutuality.platform.view;

import org.jspecify.annotations.NullMarked;
