package org.mutuality.journal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.journal.InMemory;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.Journal;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalFixture;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;

/** Whatever clocks and instances do, a family is reminded once of each, and never of a month that it submitted. */
class ReminderPropertyTest {
    private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
    private static final YearMonth FIRST = YearMonth.of(2021, 1);
    private static final UUID COHORT = new UUID(2, 1);
    private static final List<UUID> FAMILIES = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    /** What may happen next. */
    sealed interface Step {
        /** An instance looks, at any time: late, again, or back in time. @param blind its views show no reminder and no journal yet */
        record Tick(int hour, int instance, boolean blind) implements Step {}

        record Submit(int family, int month) implements Step {}

        record Restart(int instance) implements Step {}
    }

    @Property(tries = 300)
    void at_most_one_of_each_and_none_after_it_was_submitted(
            @ForAll("schedules") Schedule schedule, @ForAll("steps") List<Step> steps) {
        try (InMemory store = new InMemory(Reminder.class, Journal.class)) {
            World world = new World(schedule, store);
            steps.forEach(world::take);
            assertThat(world.reminded).doesNotHaveDuplicates();
            assertThat(world.remindedAfterSubmission).isEmpty();
            assertThat(world.dueAfterOverdue()).isEmpty();
        }
    }

    @Property(tries = 100)
    void who_did_not_submit_is_reminded_of_each(@ForAll("schedules") Schedule schedule) {
        try (InMemory store = new InMemory(Reminder.class, Journal.class)) {
            World world = new World(schedule, store);
            world.round(0).run(schedule.dueAt(FIRST));
            world.round(0).run(schedule.overdueAt(FIRST).minusSeconds(1));
            assertThat(world.of(FIRST)).containsExactlyElementsOf(List.of("due", "due", "due"));
            world.round(1).run(schedule.overdueAt(FIRST));
            assertThat(world.of(FIRST).subList(3, 6)).containsOnly("overdue");
        }
    }

    /** All three are found to have the month missing, and submit it before their reminders are decided. */
    @Property(tries = 20)
    void who_submits_between_the_look_and_the_reminder_is_not_reminded(@ForAll("schedules") Schedule schedule) {
        try (InMemory store = new InMemory(Reminder.class, Journal.class)) {
            World world = new World(schedule, store);
            world.racing = true;
            world.round(0).run(schedule.dueAt(FIRST));
            assertThat(world.submitted(FIRST)).hasSize(3);
            assertThat(world.of(FIRST)).isEmpty();
            world.round(0).run(schedule.overdueAt(FIRST));
            assertThat(world.of(FIRST)).isEmpty();
        }
    }

    /** Three families of a cohort, two instances that look after them, and what was submitted. */
    private static final class World implements MissingJournals {
        private final Schedule schedule;
        private final InMemory store;
        private final Map<Integer, ReminderJob> rounds = new HashMap<>();
        private final List<String> reminded = new ArrayList<>();
        private final List<ReminderEvent> remindedAfterSubmission = new ArrayList<>();
        private boolean blind;

        /** Each submits its month right after it was looked up. */
        private boolean racing;

        private World(Schedule schedule, InMemory store) {
            this.schedule = schedule;
            this.store = store;
        }

        private void take(Step step) {
            switch (step) {
                case Step.Tick(int hour, int instance, boolean isBlind) -> {
                    blind = isBlind;
                    int before = store.storedEvents().size();
                    round(instance).run(START.plus(Duration.ofHours(hour)));
                    note(store.storedEvents().subList(before, store.storedEvents().size()));
                }
                case Step.Submit(int family, int month) -> submit(FAMILIES.get(family), FIRST.plusMonths(month));
                case Step.Restart(int instance) -> rounds.remove(instance);
            }
        }

        private ReminderJob round(int instance) {
            return rounds.computeIfAbsent(instance, any -> new ReminderJob(this, store));
        }

        private void note(List<Object> storedEvents) {
            for (ReminderEvent event : reminders(storedEvents)) {
                reminded.add(event.familyId() + " " + event.month() + " " + kind(event));
                if (submitted(event.familyId(), event.month())) {
                    remindedAfterSubmission.add(event);
                }
            }
        }

        private List<String> dueAfterOverdue() {
            return reminded.stream()
                    .filter(one -> one.endsWith(" due"))
                    .filter(one -> reminded.subList(0, reminded.indexOf(one)).contains(one.replace(" due", " overdue")))
                    .toList();
        }

        private List<String> of(YearMonth month) {
            return reminders(store.storedEvents()).stream()
                    .filter(event -> event.month().equals(month))
                    .map(World::kind)
                    .toList();
        }

        private static String kind(ReminderEvent event) {
            return switch (event) {
                case DueReminderIssued due -> "due";
                case OverdueReminderIssued overdue -> "overdue";
            };
        }

        private boolean submitted(UUID family, YearMonth month) {
            return submitted(month).contains(family);
        }

        private Set<UUID> submitted(YearMonth month) {
            return store.storedEvents().stream()
                    .filter(JournalSubmitted.class::isInstance)
                    .map(JournalSubmitted.class::cast)
                    .filter(event -> event.month().equals(month))
                    .map(JournalSubmitted::familyId)
                    .collect(Collectors.toSet());
        }

        private void submit(UUID family, YearMonth month) {
            store.send(JournalFixture.of(family, month));
        }

        private static List<ReminderEvent> reminders(List<Object> storedEvents) {
            return storedEvents.stream()
                    .filter(ReminderEvent.class::isInstance)
                    .map(ReminderEvent.class::cast)
                    .toList();
        }

        @Override
        public List<ScheduledCohort> cohorts() {
            return List.of(new ScheduledCohort(COHORT, "PH", FIRST, schedule));
        }

        @Override
        public List<UUID> families(DueMonth dueMonth, UUID after, int most) {
            return FAMILIES.stream()
                    .filter(family -> blind || !submitted(family, dueMonth.month()))
                    .filter(family -> blind
                            || !reminded.contains(family + " " + dueMonth.month() + " "
                                    + dueMonth.kind().jsonValue()))
                    .filter(family -> family.compareTo(after) > 0)
                    .toList();
        }

        @Override
        public boolean isSubmittedOrReminded(UUID family, DueMonth dueMonth) {
            boolean settled = submitted(family, dueMonth.month());
            if (racing) {
                submit(family, dueMonth.month());
            }
            return settled;
        }
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        Arbitraries.of("UTC", "Asia/Manila", "Africa/Monrovia", "America/New_York", "Pacific/Apia"),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of("00:00", "01:30", "02:30", "09:00", "23:59"))
                .as(Schedule::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> tick = Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 240),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(true, false))
                .as(Step.Tick::new);
        Arbitrary<Step> submit = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6))
                .as(Step.Submit::new);
        Arbitrary<Step> restart = Arbitraries.integers().between(0, 1).map(Step.Restart::new);
        return Arbitraries.oneOf(tick, tick, tick, submit, restart).list().ofMaxSize(25);
    }
}
