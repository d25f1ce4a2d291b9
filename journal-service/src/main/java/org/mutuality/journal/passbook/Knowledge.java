package org.mutuality.journal.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mutuality.journal.calendar.CalendarView;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.exchange.Passed;
import org.mutuality.journal.exchange.PassedView;
import org.mutuality.journal.goal.EffortView;
import org.mutuality.journal.journal.JournalView;
import org.mutuality.platform.directory.FamilyRef;

/** Gathers what a family's indicators are of. Source: {@code exchange_standing_view}, {@code goal_history_view}. */
@ApplicationScoped
class Knowledge {
    // More than a hundred a month, for as long as a programme lasts.
    private static final int EXCHANGES = 10_000;

    private final PassedView exchanges;
    private final EffortView efforts;
    private final CalendarView calendars;

    Knowledge(PassedView exchanges, EffortView efforts, CalendarView calendars) {
        this.exchanges = exchanges;
        this.efforts = efforts;
        this.calendars = calendars;
    }

    Known of(
            FamilyRef family,
            Reader reader,
            List<KeptMonth> months,
            List<JournalView.Month> journals,
            Optional<Instant> asOf) {
        Schedule schedule = calendars.of(family.cohort().cohortId()).schedule();
        NavigableMap<YearMonth, Map<String, Object>> told = new TreeMap<>();
        journals.forEach(journal -> told.put(journal.month(), journal.answers()));
        return new Known(
                months.stream().map(KeptMonth::month).toList(),
                told,
                passed(family, reader, asOf),
                efforts.ofFamily(family.familyId(), schedule::monthAt, asOf));
    }

    // Figures of what a liaison doesn't see would show it, and so would those of private ones to who writes for the
    // family.
    private List<Passed> passed(FamilyRef family, Reader reader, Optional<Instant> asOf) {
        return reader == Reader.LISTENS
                ? List.of()
                : exchanges.ofFamily(family.familyId(), reader == Reader.OWN, asOf, EXCHANGES);
    }
}
