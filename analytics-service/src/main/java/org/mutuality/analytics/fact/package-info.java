/** Stored facts: the indicator values of each version of each family's month, and the time in which it was current. */
@NullMarked
package org.mutuality.analytics.fact;

import org.jspecify.annotations.NullMarked;
