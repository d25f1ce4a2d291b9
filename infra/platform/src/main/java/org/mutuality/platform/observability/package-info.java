/** Health checks and trace sampling. */
@NullMarked
package org.mutuality.platform.observability;

import org.jspecify.annotations.NullMarked;
