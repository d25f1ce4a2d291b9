/** A liaison's questions about a family's month, and the family's answers. They never change the journal. */
@NullMarked
package org.mutuality.journal.question;

import org.jspecify.annotations.NullMarked;
