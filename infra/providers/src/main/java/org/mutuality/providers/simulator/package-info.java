/** What the simulated providers share: HTTP, log, faults. */
@NullMarked
package org.mutuality.providers.simulator;

import org.jspecify.annotations.NullMarked;
