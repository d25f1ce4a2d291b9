/** Routes from paths to services. */
@NullMarked
package org.mutuality.gateway.route;

import org.jspecify.annotations.NullMarked;
