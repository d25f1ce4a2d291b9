/** Single entry point: sign-in, routing, limits, one OpenAPI document. Stores no data. */
@NullMarked
package org.mutuality.gateway;

import org.jspecify.annotations.NullMarked;
