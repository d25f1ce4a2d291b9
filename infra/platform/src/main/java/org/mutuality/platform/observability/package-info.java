/** How a service is watched: health, metrics, traces, logs, its OpenAPI document. */
@NullMarked
package org.mutuality.platform.observability;

import org.jspecify.annotations.NullMarked;
