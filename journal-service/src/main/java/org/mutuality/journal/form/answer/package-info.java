/** Values and scopes of answers, independent of any form. */
@NullMarked
package org.mutuality.journal.form.answer;

import org.jspecify.annotations.NullMarked;
