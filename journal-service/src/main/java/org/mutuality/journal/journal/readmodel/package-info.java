/** Split from org.mutuality.journal.journal. */
@NullMarked
package org.mutuality.journal.journal.readmodel;

import org.jspecify.annotations.NullMarked;
