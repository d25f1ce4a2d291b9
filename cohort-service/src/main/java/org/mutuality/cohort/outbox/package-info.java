/** What the other services are told: cohorts, families in them, consents. Never a name. */
@NullMarked
package org.mutuality.cohort.outbox;

import org.jspecify.annotations.NullMarked;
