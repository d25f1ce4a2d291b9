/** What investment-service tells: funds, and investments from proposal to answer. */
@NullMarked
package org.mutuality.contracts.investment;

import org.jspecify.annotations.NullMarked;
