package org.mutuality.journal.reminder;

import java.util.List;
import java.util.UUID;

/** Finds the families whose journals are missing. */
interface MissingJournals {
    /** Open cohorts. */
    List<ScheduledCohort> cohorts();

    /**
     * Families that have not submitted a month and were not reminded of it, lowest id first, by the read model.
     *
     * @param after only ids above this one
     * @param most rows at most
     */
    List<UUID> families(DueMonth dueMonth, UUID after, int most);

    /**
     * Whether a family has submitted the month, or was reminded of it in a stream of its own as reminders once were; by the event
     * store, so up to date.
     */
    boolean isSubmittedOrReminded(UUID family, DueMonth dueMonth);
}
