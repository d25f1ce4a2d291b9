/** Texts in a family's own words: sealed before they are stored, gone when the family's key is. */
@NullMarked
package org.mutuality.journal.freetext;

import org.jspecify.annotations.NullMarked;
