/** Facts published by journal-service: journals, reminders, exchanges between families, goals, questions, strategies, periods, calendars. */
@NullMarked
package org.mutuality.contracts.journal;

import org.jspecify.annotations.NullMarked;
