/** Split from org.mutuality.journal.form. */
@NullMarked
package org.mutuality.journal.form.answer;

import org.jspecify.annotations.NullMarked;
