/** Authenticated requests through the gateway, retried while a service is unavailable. */
@NullMarked
package org.mutuality.importer.gateway;

import org.jspecify.annotations.NullMarked;
