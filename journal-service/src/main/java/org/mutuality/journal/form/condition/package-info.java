/** Conditions of forms: parser of the XPath subset and its translation. */
@NullMarked
package org.mutuality.journal.form.condition;

import org.jspecify.annotations.NullMarked;
