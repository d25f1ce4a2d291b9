/** Split from org.mutuality.journal.passbook. */
@NullMarked
package org.mutuality.journal.passbook.page;

import org.jspecify.annotations.NullMarked;
