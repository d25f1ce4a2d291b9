/** One OpenAPI document and one problem catalogue of all services. */
@NullMarked
package org.mutuality.gateway.docs;

import org.jspecify.annotations.NullMarked;
