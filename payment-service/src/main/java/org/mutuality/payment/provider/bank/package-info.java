/** Banks that take and give ISO 20022 files. */
@NullMarked
package org.mutuality.payment.provider.bank;

import org.jspecify.annotations.NullMarked;
