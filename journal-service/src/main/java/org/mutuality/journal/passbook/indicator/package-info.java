/** Indicators of one family, computed from its journals. */
@NullMarked
package org.mutuality.journal.passbook.indicator;

import org.jspecify.annotations.NullMarked;
