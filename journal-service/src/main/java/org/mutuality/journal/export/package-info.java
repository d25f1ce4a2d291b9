/** Export of a cohort's journals as a table. */
@NullMarked
package org.mutuality.journal.export;

import org.jspecify.annotations.NullMarked;
