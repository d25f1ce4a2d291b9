/** Money with a purpose that stands ready in a country. */
@NullMarked
package org.mutuality.investment.fund;

import org.jspecify.annotations.NullMarked;
