/** What the door itself refuses, as RFC 9457. */
@NullMarked
package org.mutuality.gateway.problem;

import org.jspecify.annotations.NullMarked;
