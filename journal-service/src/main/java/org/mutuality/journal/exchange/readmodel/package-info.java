/** Queries and projections of exchanges. */
@NullMarked
package org.mutuality.journal.exchange.readmodel;

import org.jspecify.annotations.NullMarked;
