package org.mutuality.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.mutuality.analytics.fact.CalendarWriter;
import org.mutuality.analytics.fact.CohortWriter;
import org.mutuality.analytics.trend.TrendBase.FamilyCount;
import org.mutuality.platform.directory.StatusHistory;

/** Months of the base begin and end at midnight of the cohort's time zone. */
class BaseMonthPropertyTest {
    private static TrendDatabase database;

    @BeforeContainer
    static void open() {
        database = new TrendDatabase();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(tries = 500)
    void enrolment_and_erasure_belong_to_the_month_of_the_cohorts_calendar(
            @ForAll("timeZones") ZoneId zone,
            @ForAll("months") YearMonth enrolled,
            @ForAll @IntRange(max = 12) int later,
            @ForAll @IntRange(min = -90_000, max = 90_000) int secondsFromMidnight) {
        UUID cohort = database.cohort("PH", "PHP", 1);
        CalendarWriter.save(cohort, 1, zone.getId(), database.sql());
        Instant enrolledAt = start(enrolled, zone).plusSeconds(secondsFromMidnight);
        Instant erasedAt = start(enrolled.plusMonths(later + 1L), zone).plusSeconds(secondsFromMidnight);
        UUID family = database.family(cohort, enrolledAt);
        CohortWriter.saveErasure(family, cohort, erasedAt, database.sql());
        assertThat(months(cohort))
                .containsExactly(new FamilyCount(
                        month(enrolledAt, zone), Optional.of(month(erasedAt, zone)), true, StatusHistory.NONE, 1));
    }

    @Property(tries = 200)
    void a_second_before_midnight_is_the_month_before(
            @ForAll("timeZones") ZoneId zone,
            @ForAll("months") YearMonth month,
            @ForAll @IntRange(min = -1, max = 1) int seconds) {
        UUID cohort = database.cohort("PH", "PHP", 1);
        database.family(cohort, start(month, zone).plusSeconds(seconds));
        CalendarWriter.save(cohort, 1, zone.getId(), database.sql());
        assertThat(months(cohort))
                .extracting(FamilyCount::since)
                .containsExactly(seconds < 0 ? month.minusMonths(1) : month);
    }

    @Property(tries = 200)
    void without_a_calendar_months_are_those_of_utc(
            @ForAll("months") YearMonth month, @ForAll @IntRange(min = -90_000, max = 90_000) int secondsFromMidnight) {
        UUID cohort = database.cohort("PH", "PHP", 1);
        Instant at = start(month, ZoneOffset.UTC).plusSeconds(secondsFromMidnight);
        database.family(cohort, at);
        assertThat(months(cohort)).extracting(FamilyCount::since).containsExactly(month(at, ZoneOffset.UTC));
    }

    @Example
    void the_last_calendar_counts_in_whatever_order_they_arrive() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        database.family(cohort, Instant.parse("2021-03-31T12:00:00Z"));
        CalendarWriter.save(cohort, 2, "Pacific/Kiritimati", database.sql());
        CalendarWriter.save(cohort, 1, "Etc/GMT+12", database.sql());
        CalendarWriter.save(cohort, 2, "Pacific/Kiritimati", database.sql());
        assertThat(months(cohort)).extracting(FamilyCount::since).containsExactly(YearMonth.of(2021, 4));
        CalendarWriter.save(cohort, 3, "Etc/GMT+12", database.sql());
        assertThat(months(cohort)).extracting(FamilyCount::since).containsExactly(YearMonth.of(2021, 3));
    }

    @Example
    void a_time_zone_that_the_database_does_not_know_or_might_mistake_is_refused_when_it_arrives() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        for (String id : List.of("CET", "Asia/Nowhere")) {
            assertThatThrownBy(() -> CalendarWriter.save(cohort, 1, id, database.sql()))
                    .as(id)
                    .isInstanceOf(UnableToExecuteStatementException.class);
        }
    }

    private static List<FamilyCount> months(UUID cohort) {
        return database.read(new Scope.OfCohort(cohort)).bases().get("PHP").counts();
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static YearMonth month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }

    /** Every one that a calendar may have: with an area, and UTC. */
    @Provide
    Arbitrary<ZoneId> timeZones() {
        List<ZoneId> all = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(all),
                Arbitraries.of("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Manila", "America/Bogota", "Asia/Kathmandu")
                        .map(ZoneId::of));
    }

    // Past months, whose time zones are the same in Java's tables and PostgreSQL's.
    @Provide
    Arbitrary<YearMonth> months() {
        return Combinators.combine(
                        Arbitraries.integers().between(2005, 2022),
                        Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
    }
}
