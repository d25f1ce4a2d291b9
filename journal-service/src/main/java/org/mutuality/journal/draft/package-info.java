/** Drafts of journals, kept encrypted on the server until the month is submitted. */
@NullMarked
package org.mutuality.journal.draft;

import org.jspecify.annotations.NullMarked;
