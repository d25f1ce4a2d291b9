/** Split from org.mutuality.journal.exchange. */
@NullMarked
package org.mutuality.journal.exchange.readmodel;

import org.jspecify.annotations.NullMarked;
