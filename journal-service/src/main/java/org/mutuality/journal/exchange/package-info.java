/** Help between families: declared by either, confirmed by the other, counted once. */
@NullMarked
package org.mutuality.journal.exchange;

import org.jspecify.annotations.NullMarked;
