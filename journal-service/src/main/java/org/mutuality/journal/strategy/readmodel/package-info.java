/** Split from org.mutuality.journal.strategy. */
@NullMarked
package org.mutuality.journal.strategy.readmodel;

import org.jspecify.annotations.NullMarked;
