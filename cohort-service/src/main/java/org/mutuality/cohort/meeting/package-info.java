/** Meetings of a cohort or of a peer group in it: date, channel and attendance, never their content. */
@NullMarked
package org.mutuality.cohort.meeting;

import org.jspecify.annotations.NullMarked;
