/** Reading of bank files: status reports and statements. */
@NullMarked
package org.mutuality.payment.provider.bank.report;

import org.jspecify.annotations.NullMarked;
