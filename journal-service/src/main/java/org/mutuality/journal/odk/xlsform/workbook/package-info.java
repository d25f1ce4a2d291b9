/** Split from org.mutuality.journal.xlsform. */
@NullMarked
package org.mutuality.journal.odk.xlsform.workbook;

import org.jspecify.annotations.NullMarked;
