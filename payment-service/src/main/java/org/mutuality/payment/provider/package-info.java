/** Those who carry money to families, behind one port. Adapters hold no state: what is known of an order is the payout's. */
@NullMarked
package org.mutuality.payment.provider;

import org.jspecify.annotations.NullMarked;
