/** Safe reading of an XLSX workbook into rows and cells, and the import report. */
@NullMarked
package org.mutuality.journal.odk.xlsform.workbook;

import org.jspecify.annotations.NullMarked;
