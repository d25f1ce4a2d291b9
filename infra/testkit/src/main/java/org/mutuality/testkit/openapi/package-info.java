/** Compares what a service does in its tests with what its OpenAPI document says. */
@NullMarked
package org.mutuality.testkit.openapi;

import org.jspecify.annotations.NullMarked;
