/** A distributor of cash that takes lists and hands back receipts. */
@NullMarked
package org.mutuality.providers.cash;

import org.jspecify.annotations.NullMarked;
