/** The facts as stored: what each version of each family's month says, and from when to when it was known. */
@NullMarked
package org.mutuality.analytics.fact;

import org.jspecify.annotations.NullMarked;
