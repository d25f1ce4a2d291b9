/** Meetings of a cohort or of a peer group in it: when, how, and which families were there. Never what was said. */
@NullMarked
package org.mutuality.cohort.meeting;

import org.jspecify.annotations.NullMarked;
