/** Investments: a family proposes, the country team offers, the family answers, a second person commits and it is paid out. */
@NullMarked
package org.mutuality.investment.investment;

import org.jspecify.annotations.NullMarked;
