/** Load generation: connections, pacing and latency recording. */
@NullMarked
package org.mutuality.bench.load;

import org.jspecify.annotations.NullMarked;
