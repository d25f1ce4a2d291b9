package org.mutuality.journal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CohortCalendarsPropertyTest {
    private static final UUID COHORT = UUID.randomUUID();

    @Property(tries = 2_000)
    void a_day_starts_at_midnight_of_the_cohorts_time_zone(
            @ForAll("timeZones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = -90_000, max = 90_000) int secondsFromMidnight) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        CohortCalendars calendars = new CohortCalendars(cohort -> Optional.of(zone));
        Instant now = midnight.plusSeconds(secondsFromMidnight);
        assertThat(calendars.hasStarted(COHORT, day, now)).isEqualTo(secondsFromMidnight >= 0);
        assertThat(calendars.today(COHORT, now)).isEqualTo(LocalDate.ofInstant(now, zone));
    }

    @Property(tries = 2_000)
    void a_month_begins_with_its_first_day_in_every_time_zone(
            @ForAll("timeZones") ZoneId zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = -1, max = 1) int seconds) {
        YearMonth month = YearMonth.from(day);
        CohortCalendars calendars = new CohortCalendars(cohort -> Optional.of(zone));
        Instant now = month.atDay(1).atStartOfDay(zone).toInstant().plusSeconds(seconds);
        assertThat(calendars.hasStarted(COHORT, month, now)).isEqualTo(seconds >= 0);
        assertThat(calendars.currentMonth(COHORT, now)).isEqualTo(seconds >= 0 ? month : month.minusMonths(1));
    }

    @Property
    void without_a_calendar_nobodys_own_today_is_refused(
            @ForAll("timeZones") ZoneId familys, @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
        CohortCalendars calendars = new CohortCalendars(cohort -> Optional.empty());
        Instant now = day.atTime(time).atZone(familys).toInstant();
        assertThat(calendars.hasStarted(COHORT, LocalDate.ofInstant(now, familys), now))
                .isTrue();
        assertThat(calendars.hasStarted(
                        COHORT, LocalDate.ofInstant(now, ZoneOffset.ofHours(14)).plusDays(1), now))
                .isFalse();
    }

    @Property
    void the_calendar_is_looked_up_only_for_days_that_have_started_somewhere_and_not_everywhere(
            @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
        AtomicInteger lookups = new AtomicInteger();
        CohortCalendars calendars = new CohortCalendars(cohort -> {
            lookups.incrementAndGet();
            return Optional.of(ZoneOffset.UTC);
        });
        Instant now = day.atTime(time).toInstant(ZoneOffset.UTC);
        assertThat(calendars.hasStarted(COHORT, day.minusDays(1), now.plus(Duration.ofHours(12))))
                .isTrue();
        assertThat(calendars.hasStarted(COHORT, day.plusDays(2), now)).isFalse();
        assertThat(lookups).hasValue(0);
    }

    @Provide
    Arbitrary<ZoneId> timeZones() {
        Arbitrary<ZoneId> offsets = Arbitraries.integers()
                .between(-12 * 4, 14 * 4)
                .map(quarters -> ZoneOffset.ofTotalSeconds(quarters * 900));
        return Arbitraries.oneOf(
                offsets,
                Arbitraries.of("Asia/Manila", "Africa/Monrovia", "America/Bogota", "America/Mexico_City")
                        .map(ZoneId::of),
                Arbitraries.of("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "America/New_York")
                        .map(ZoneId::of));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(2020, 2030),
                        Arbitraries.integers().between(1, 366))
                .as((year, day) -> LocalDate.of(year, 1, 1).plusDays(day - 1L));
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
    }
}
