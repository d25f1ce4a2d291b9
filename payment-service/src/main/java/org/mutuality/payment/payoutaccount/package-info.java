/** Where families want their money: sealed, verified by themselves, seen by a second person when it changes. */
@NullMarked
package org.mutuality.payment.payoutaccount;

import org.jspecify.annotations.NullMarked;
