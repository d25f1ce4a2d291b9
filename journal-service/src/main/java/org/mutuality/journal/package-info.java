/** The month as a family tells it: forms, journals, corrections. */
@NullMarked
package org.mutuality.journal;

import org.jspecify.annotations.NullMarked;
