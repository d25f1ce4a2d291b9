package org.mutuality.journal.reminder;

import java.util.List;
import java.util.UUID;

/** Who hasn't told what. */
interface MissingJournals {
    /** Open cohorts. */
    List<ScheduledCohort> cohorts();

    /**
     * Families that owe a month and were not reminded of it, lowest id first, as far as the views know.
     *
     * @param after only ids above this one
     */
    List<UUID> families(DueMonth owing, UUID after, int most);

    /**
     * Whether a family has told the month, or was reminded of it before reminders stood in the journal's stream, by what is
     * stored this very moment.
     */
    boolean isSubmittedOrReminded(UUID family, DueMonth owing);
}
