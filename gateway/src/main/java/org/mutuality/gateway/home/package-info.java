/** The page at the address itself. */
@NullMarked
package org.mutuality.gateway.home;

import org.jspecify.annotations.NullMarked;
