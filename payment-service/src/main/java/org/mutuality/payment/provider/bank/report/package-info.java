/** Validation and reading of banks' status reports and statements. */
@NullMarked
package org.mutuality.payment.provider.bank.report;

import org.jspecify.annotations.NullMarked;
