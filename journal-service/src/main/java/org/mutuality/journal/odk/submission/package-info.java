/** Split from org.mutuality.journal.openrosa. */
@NullMarked
package org.mutuality.journal.odk.submission;

import org.jspecify.annotations.NullMarked;
