/** Forwarding of requests and responses. */
@NullMarked
package org.mutuality.gateway.proxy;

import org.jspecify.annotations.NullMarked;
