/** Queries, projections and read resources of journals and their editions. */
@NullMarked
package org.mutuality.journal.journal.readmodel;

import org.jspecify.annotations.NullMarked;
