/** What payment tells the others. */
@NullMarked
package org.mutuality.payment.outbox;

import org.jspecify.annotations.NullMarked;
