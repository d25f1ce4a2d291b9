/** Split from org.mutuality.bench. */
@NullMarked
package org.mutuality.bench.load;

import org.jspecify.annotations.NullMarked;
