/** What the journal service does with integration events of other services. */
@NullMarked
package org.mutuality.journal.inbox;

import org.jspecify.annotations.NullMarked;
