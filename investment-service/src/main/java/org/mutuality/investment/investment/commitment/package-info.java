/** Split from org.mutuality.investment.investment. */
@NullMarked
package org.mutuality.investment.investment.commitment;

import org.jspecify.annotations.NullMarked;
