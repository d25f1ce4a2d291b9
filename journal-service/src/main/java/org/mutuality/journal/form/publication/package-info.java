/** Split from org.mutuality.journal.form. */
@NullMarked
package org.mutuality.journal.form.publication;

import org.jspecify.annotations.NullMarked;
