/** Simulated cash distributor that receives lists and provides receipts. */
@NullMarked
package org.mutuality.providers.cash;

import org.jspecify.annotations.NullMarked;
