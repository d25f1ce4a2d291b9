/** Telling providers what to pay, and asking them what became of it. */
@NullMarked
package org.mutuality.payment.dispatch;

import org.jspecify.annotations.NullMarked;
