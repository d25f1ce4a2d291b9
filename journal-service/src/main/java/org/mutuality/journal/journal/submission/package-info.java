/** Split from org.mutuality.journal.journal. */
@NullMarked
package org.mutuality.journal.journal.submission;

import org.jspecify.annotations.NullMarked;
