/** Makes each service's OpenAPI document from its code: types as they are on the wire, descriptions from Javadoc. */
@NullMarked
package org.mutuality.platform.openapi;

import org.jspecify.annotations.NullMarked;
