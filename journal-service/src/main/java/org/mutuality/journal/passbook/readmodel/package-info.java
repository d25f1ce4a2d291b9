/** Split from org.mutuality.journal.passbook. */
@NullMarked
package org.mutuality.journal.passbook.readmodel;

import org.jspecify.annotations.NullMarked;
