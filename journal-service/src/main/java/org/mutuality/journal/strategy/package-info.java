/** Stories and strategies: what a family shares of what worked, who may read it, and who tried it after whom. */
@NullMarked
package org.mutuality.journal.strategy;

import org.jspecify.annotations.NullMarked;
