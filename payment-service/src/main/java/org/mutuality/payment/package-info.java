/** What a journal is worth, and that it is owed exactly once. */
@NullMarked
package org.mutuality.payment;

import org.jspecify.annotations.NullMarked;
