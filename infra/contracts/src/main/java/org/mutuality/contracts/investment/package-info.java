/** Facts published by investment-service: funds, and investments from proposal to commitment. */
@NullMarked
package org.mutuality.contracts.investment;

import org.jspecify.annotations.NullMarked;
