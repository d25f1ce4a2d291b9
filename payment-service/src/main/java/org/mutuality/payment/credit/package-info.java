/** What families owe because a stipend was reversed after it had been paid, and the stipends that are set off against it. */
@NullMarked
package org.mutuality.payment.credit;

import org.jspecify.annotations.NullMarked;
