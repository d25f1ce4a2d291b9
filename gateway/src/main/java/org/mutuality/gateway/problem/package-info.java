/** RFC 9457 problems of the gateway itself. */
@NullMarked
package org.mutuality.gateway.problem;

import org.jspecify.annotations.NullMarked;
