/** Publication of forms and the current form of each country. */
@NullMarked
package org.mutuality.journal.form.publication;

import org.jspecify.annotations.NullMarked;
