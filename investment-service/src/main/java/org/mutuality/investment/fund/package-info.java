/** Funds of a country, and how much of each is reserved for investments. */
@NullMarked
package org.mutuality.investment.fund;

import org.jspecify.annotations.NullMarked;
