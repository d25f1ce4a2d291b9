/** What investment does when others tell something. */
@NullMarked
package org.mutuality.investment.inbox;

import org.jspecify.annotations.NullMarked;
