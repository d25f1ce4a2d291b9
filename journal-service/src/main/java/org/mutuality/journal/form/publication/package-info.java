/** Decides which forms a country may publish and which one is its current form. */
@NullMarked
package org.mutuality.journal.form.publication;

import org.jspecify.annotations.NullMarked;
