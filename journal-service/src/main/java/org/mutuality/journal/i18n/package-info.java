/** Split from org.mutuality.journal.form. */
@NullMarked
package org.mutuality.journal.i18n;

import org.jspecify.annotations.NullMarked;
