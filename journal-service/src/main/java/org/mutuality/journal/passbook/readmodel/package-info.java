/** Data of a family's passbook: months, series, next steps and open items. */
@NullMarked
package org.mutuality.journal.passbook.readmodel;

import org.jspecify.annotations.NullMarked;
