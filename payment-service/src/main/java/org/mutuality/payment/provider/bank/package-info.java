/** Payment by banks: ISO 20022 payment files. */
@NullMarked
package org.mutuality.payment.provider.bank;

import org.jspecify.annotations.NullMarked;
