/** What the gateway refuses in production. */
@NullMarked
package org.mutuality.gateway.production;

import org.jspecify.annotations.NullMarked;
