/** The passbook as a printable page. */
@NullMarked
package org.mutuality.journal.passbook.page;

import org.jspecify.annotations.NullMarked;
