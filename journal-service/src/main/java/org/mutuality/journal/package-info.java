/** The journal service: forms, journals and their corrections, help between families, goals, questions and shared strategies. */
@NullMarked
package org.mutuality.journal;

import org.jspecify.annotations.NullMarked;
