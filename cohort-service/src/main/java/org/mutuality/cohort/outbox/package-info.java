/** Integration events of this service: cohorts, families, consents, peer groups and meetings, in ids and never with a name. */
@NullMarked
package org.mutuality.cohort.outbox;

import org.jspecify.annotations.NullMarked;
