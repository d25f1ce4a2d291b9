/** Split from org.mutuality.journal.form. */
@NullMarked
package org.mutuality.journal.form.definition;

import org.jspecify.annotations.NullMarked;
