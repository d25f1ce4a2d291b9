/** Consent to keeping a journal, which everything that belongs to one needs. */
@NullMarked
package org.mutuality.journal.consent;

import org.jspecify.annotations.NullMarked;
