/** What a liaison would like to know about a family's month, and what the family says to it. It never touches the journal. */
@NullMarked
package org.mutuality.journal.question;

import org.jspecify.annotations.NullMarked;
