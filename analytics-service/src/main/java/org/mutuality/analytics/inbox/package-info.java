/** Projections of the events of cohort-service and journal-service. */
@NullMarked
package org.mutuality.analytics.inbox;

import org.jspecify.annotations.NullMarked;
