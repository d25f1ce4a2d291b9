/** Investments: a family proposes, its country team offers, the family answers. */
@NullMarked
package org.mutuality.investment.investment;

import org.jspecify.annotations.NullMarked;
