/** Form definitions as they are written and published: questions, types and labels. */
@NullMarked
package org.mutuality.journal.form.definition;

import org.jspecify.annotations.NullMarked;
