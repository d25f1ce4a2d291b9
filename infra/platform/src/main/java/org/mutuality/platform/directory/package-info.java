/** Who is in which cohort and whose cohort it is, as each service knows it from cohort.events.v1. */
@NullMarked
package org.mutuality.platform.directory;

import org.jspecify.annotations.NullMarked;
