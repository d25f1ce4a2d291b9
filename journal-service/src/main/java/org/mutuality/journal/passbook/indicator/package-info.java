/** Defines the indicators of one family and computes them from its journals, exchanges and goals. */
@NullMarked
package org.mutuality.journal.passbook.indicator;

import org.jspecify.annotations.NullMarked;
