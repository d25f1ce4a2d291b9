/** Split from org.mutuality.journal.exchange. */
@NullMarked
package org.mutuality.journal.exchange.match;

import org.jspecify.annotations.NullMarked;
