/** Facts published by analytics-service: erasures that it has completed. Figures are read by HTTP. */
@NullMarked
package org.mutuality.contracts.analytics;

import org.jspecify.annotations.NullMarked;
