/** Payment by mobile-money operators with the GSMA Mobile Money API 1.2. */
@NullMarked
package org.mutuality.payment.provider.mobile;

import org.jspecify.annotations.NullMarked;
