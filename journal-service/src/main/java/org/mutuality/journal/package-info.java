/** The month as a family tells it: forms, journals, corrections; help that passes between families; goals; questions. */
@NullMarked
package org.mutuality.journal;

import org.jspecify.annotations.NullMarked;
