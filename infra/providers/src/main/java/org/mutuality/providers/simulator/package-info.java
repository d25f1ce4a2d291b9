/** Split from org.mutuality.providers. */
@NullMarked
package org.mutuality.providers.simulator;

import org.jspecify.annotations.NullMarked;
