/** What a journal is worth, that it is owed exactly once, and books in which every movement of money stands. */
@NullMarked
package org.mutuality.payment;

import org.jspecify.annotations.NullMarked;
