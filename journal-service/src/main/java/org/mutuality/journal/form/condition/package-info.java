/** Split from org.mutuality.journal.expression. */
@NullMarked
package org.mutuality.journal.form.condition;

import org.jspecify.annotations.NullMarked;
