/** Free text of families: encrypted before it is stored, unreadable once the family's key is destroyed. */
@NullMarked
package org.mutuality.journal.freetext;

import org.jspecify.annotations.NullMarked;
