/** A service that runs with {@code mutuality.mode=production} refuses settings that are fit for a demo only. */
@NullMarked
package org.mutuality.platform.production;

import org.jspecify.annotations.NullMarked;
