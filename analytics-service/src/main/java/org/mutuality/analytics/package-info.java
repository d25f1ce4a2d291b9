/** Trends of journals: stores facts by family and month from events of other services and aggregates them. */
@NullMarked
package org.mutuality.analytics;

import org.jspecify.annotations.NullMarked;
