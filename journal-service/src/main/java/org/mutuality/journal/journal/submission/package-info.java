/** Submission of journals, one or many: REST resource → access → {@code SubmitJournalService} → command. */
@NullMarked
package org.mutuality.journal.journal.submission;

import org.jspecify.annotations.NullMarked;
