package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.journal.ExchangeFact;
import org.mutuality.contracts.journal.GoalFact;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.contracts.journal.PeriodFact;
import org.mutuality.contracts.journal.QuestionFact;
import org.mutuality.contracts.journal.ReminderFact;
import org.mutuality.contracts.journal.StrategyFact;

/** A fact about journals and those who keep them, on {@code journal.events.v1}; key: the family, else the cohort. */
public sealed interface JournalFact
        permits JournalVersionFact, ExchangeFact, GoalFact, QuestionFact, StrategyFact, ReminderFact, PeriodFact {
    /** The family's cohort at that time. */
    UUID cohortId();

    /** ISO 3166-1 alpha-2. */
    String country();

    /** When it happened. */
    Instant at();
}
