/** Parser of the XPath subset that conditions of forms are written in, and its translation to plain XPath. */
@NullMarked
package org.mutuality.journal.form.condition;

import org.jspecify.annotations.NullMarked;
