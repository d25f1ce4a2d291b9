/** Funds, and the investments that families propose and accept. */
@NullMarked
package org.mutuality.investment;

import org.jspecify.annotations.NullMarked;
