/** One OpenAPI document of all services. */
@NullMarked
package org.mutuality.gateway.docs;

import org.jspecify.annotations.NullMarked;
