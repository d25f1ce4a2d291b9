/** Policies on events of other services: what they have destroyed of an erased family. */
@NullMarked
package org.mutuality.cohort.inbox;

import org.jspecify.annotations.NullMarked;
