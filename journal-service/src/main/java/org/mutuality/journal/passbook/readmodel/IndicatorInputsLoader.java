package org.mutuality.journal.passbook.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mutuality.journal.calendar.CalendarQueries;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.exchange.readmodel.CountedExchange;
import org.mutuality.journal.exchange.readmodel.CountedExchangeQueries;
import org.mutuality.journal.goal.activity.GoalActivityQueries;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.IndicatorInputs;
import org.mutuality.platform.directory.FamilyRef;

/** Loads the data of a family's indicators. Source: {@code exchange_status_view}, {@code goal_history_view}. */
@ApplicationScoped
class IndicatorInputsLoader {
    // More than a hundred a month, for as long as a programme lasts.
    private static final int EXCHANGES = 10_000;

    private final CountedExchangeQueries exchanges;
    private final GoalActivityQueries goalActivities;
    private final CalendarQueries calendars;

    IndicatorInputsLoader(
            CountedExchangeQueries exchanges, GoalActivityQueries goalActivities, CalendarQueries calendars) {
        this.exchanges = exchanges;
        this.goalActivities = goalActivities;
        this.calendars = calendars;
    }

    IndicatorInputs load(
            FamilyRef family,
            ReaderRole reader,
            List<PassbookMonth> months,
            List<JournalQueries.JournalRow> journals,
            Optional<Instant> asOf) {
        Schedule schedule = calendars.forCohort(family.cohort().cohortId()).schedule();
        NavigableMap<YearMonth, Map<String, Object>> answersByMonth = new TreeMap<>();
        journals.forEach(journal -> answersByMonth.put(journal.month(), journal.answers()));
        return new IndicatorInputs(
                months.stream().map(PassbookMonth::month).toList(),
                answersByMonth,
                visibleExchanges(family, reader, asOf),
                goalActivities.ofFamily(family.familyId(), schedule::monthAt, asOf));
    }

    // Figures would reveal exchanges that a liaison must not see, and private ones to those who write for the family.
    private List<CountedExchange> visibleExchanges(FamilyRef family, ReaderRole reader, Optional<Instant> asOf) {
        return reader == ReaderRole.LIAISON
                ? List.of()
                : exchanges.ofFamily(family.familyId(), reader == ReaderRole.FAMILY, asOf, EXCHANGES);
    }
}
