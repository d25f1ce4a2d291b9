/** What investment tells the others. */
@NullMarked
package org.mutuality.investment.outbox;

import org.jspecify.annotations.NullMarked;
