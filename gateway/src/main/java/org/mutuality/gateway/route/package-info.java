/** Which service a path belongs to. */
@NullMarked
package org.mutuality.gateway.route;

import org.jspecify.annotations.NullMarked;
