/** XLSForm: reads a country's form from a spreadsheet and reports every cell that a form cannot express. */
@NullMarked
package org.mutuality.journal.odk.xlsform;

import org.jspecify.annotations.NullMarked;
