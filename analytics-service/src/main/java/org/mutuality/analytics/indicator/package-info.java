/** Indicators with their unit, meaning and formula over the answers of a month. */
@NullMarked
package org.mutuality.analytics.indicator;

import org.jspecify.annotations.NullMarked;
