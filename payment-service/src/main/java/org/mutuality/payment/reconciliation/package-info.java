/** What providers were told on a day, what became of it, what the books say, and the differences that people look into. */
@NullMarked
package org.mutuality.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
