/** Families and cohorts, replicated to each service from cohort.events.v1. */
@NullMarked
package org.mutuality.platform.directory;

import org.jspecify.annotations.NullMarked;
