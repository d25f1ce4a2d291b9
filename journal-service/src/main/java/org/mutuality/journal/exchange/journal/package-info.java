/** Split from org.mutuality.journal.exchange. */
@NullMarked
package org.mutuality.journal.exchange.journal;

import org.jspecify.annotations.NullMarked;
