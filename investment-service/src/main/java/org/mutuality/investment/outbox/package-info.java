/** Integration events of this service: funds and investments. */
@NullMarked
package org.mutuality.investment.outbox;

import org.jspecify.annotations.NullMarked;
