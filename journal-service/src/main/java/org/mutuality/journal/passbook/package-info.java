/** Returns a family's journals to it: to read, to keep, to print. It stores nothing of its own. */
@NullMarked
package org.mutuality.journal.passbook;

import org.jspecify.annotations.NullMarked;
