/** Language of a request. */
@NullMarked
package org.mutuality.journal.i18n;

import org.jspecify.annotations.NullMarked;
