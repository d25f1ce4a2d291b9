/** What journal-service tells the others. */
@NullMarked
package org.mutuality.journal.outbox;

import org.jspecify.annotations.NullMarked;
