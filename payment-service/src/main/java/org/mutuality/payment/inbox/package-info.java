/** What payment does when others tell something. */
@NullMarked
package org.mutuality.payment.inbox;

import org.jspecify.annotations.NullMarked;
