/** Split from org.mutuality.bench. */
@NullMarked
package org.mutuality.bench.baseline;

import org.jspecify.annotations.NullMarked;
