/** Integration events that the journal service publishes. */
@NullMarked
package org.mutuality.journal.outbox;

import org.jspecify.annotations.NullMarked;
