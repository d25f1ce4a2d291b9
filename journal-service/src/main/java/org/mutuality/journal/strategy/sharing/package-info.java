/** Aggregate of a family's shared strategies, its consent and its trials. */
@NullMarked
package org.mutuality.journal.strategy.sharing;

import org.jspecify.annotations.NullMarked;
