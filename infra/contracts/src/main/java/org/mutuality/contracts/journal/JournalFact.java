package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;

/** A fact about journals and the families that submit them, on {@code journal.events.v1}; key: the family, otherwise the cohort. */
public sealed interface JournalFact
        permits JournalMonthFact,
                ExchangeFact,
                GoalFact,
                QuestionFact,
                StrategyFact,
                ReminderFact,
                PeriodFact,
                CalendarSet,
                JournalErasureCompleted {
    /** The family's cohort at that time. */
    UUID cohortId();

    /** ISO 3166-1 alpha-2. */
    String country();

    /** When it happened. */
    Instant at();
}
