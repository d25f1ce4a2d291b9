/** A month while it is being written: kept on the server if the family likes, until it is told. */
@NullMarked
package org.mutuality.journal.draft;

import org.jspecify.annotations.NullMarked;
