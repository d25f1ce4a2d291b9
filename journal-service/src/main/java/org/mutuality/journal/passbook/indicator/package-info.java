/** Split from org.mutuality.journal.passbook. */
@NullMarked
package org.mutuality.journal.passbook.indicator;

import org.jspecify.annotations.NullMarked;
