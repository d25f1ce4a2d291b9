/** A country's form as it is written in a spreadsheet (XLSForm): what can be said here becomes a form, the rest is listed. */
@NullMarked
package org.mutuality.journal.odk.xlsform;

import org.jspecify.annotations.NullMarked;
