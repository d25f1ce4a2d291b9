/** The one door: sign-in, routes, limits, one OpenAPI. It holds no data and knows services by their addresses only. */
@NullMarked
package org.mutuality.gateway;

import org.jspecify.annotations.NullMarked;
