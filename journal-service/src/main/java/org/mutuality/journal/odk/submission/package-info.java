/** OpenRosa submissions: from the XML of ODK Collect to a journal. */
@NullMarked
package org.mutuality.journal.odk.submission;

import org.jspecify.annotations.NullMarked;
