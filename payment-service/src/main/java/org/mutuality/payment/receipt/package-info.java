/** Money that funders gave, as finance received it. */
@NullMarked
package org.mutuality.payment.receipt;

import org.jspecify.annotations.NullMarked;
