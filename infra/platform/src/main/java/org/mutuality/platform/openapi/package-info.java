/** Completes each service's OpenAPI document at build time: types as they are in JSON, descriptions from Javadoc. */
@NullMarked
package org.mutuality.platform.openapi;

import org.jspecify.annotations.NullMarked;
