/** HTTP server, storage and fault injection of the simulated providers. */
@NullMarked
package org.mutuality.providers.simulator;

import org.jspecify.annotations.NullMarked;
