/** Aggregate of an exchange of help: declarations of both families, their answers and how they match. */
@NullMarked
package org.mutuality.journal.exchange.match;

import org.jspecify.annotations.NullMarked;
