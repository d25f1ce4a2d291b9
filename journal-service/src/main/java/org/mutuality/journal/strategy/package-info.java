/** Strategies that families share: what worked, who may read it, and who tried it after whom. */
@NullMarked
package org.mutuality.journal.strategy;

import org.jspecify.annotations.NullMarked;
