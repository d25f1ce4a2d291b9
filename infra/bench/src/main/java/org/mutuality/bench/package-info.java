/** One class per question, asked of a running platform from outside. */
@NullMarked
package org.mutuality.bench;

import org.jspecify.annotations.NullMarked;
