/** Goals that families set themselves, and how far they are. Nobody sets one for them, and nobody scores it. */
@NullMarked
package org.mutuality.journal.goal;

import org.jspecify.annotations.NullMarked;
