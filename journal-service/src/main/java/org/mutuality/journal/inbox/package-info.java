/** What journal-service does when others tell something. */
@NullMarked
package org.mutuality.journal.inbox;

import org.jspecify.annotations.NullMarked;
