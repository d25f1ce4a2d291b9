/** Exchanges that families list in their journals. */
@NullMarked
package org.mutuality.journal.exchange.journal;

import org.jspecify.annotations.NullMarked;
