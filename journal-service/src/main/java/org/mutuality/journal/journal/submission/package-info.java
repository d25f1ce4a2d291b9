/** Submission of journals: REST resources, validation and the reporting window. */
@NullMarked
package org.mutuality.journal.journal.submission;

import org.jspecify.annotations.NullMarked;
