/** What journal-service tells: months told, corrected or not told yet; help between families, goals, questions, strategies. */
@NullMarked
package org.mutuality.contracts.journal;

import org.jspecify.annotations.NullMarked;
