package org.mutuality.journal.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.DayOnEarth;

/**
 * Which day and month it is for a cohort, by its calendar. A cohort that has set no calendar has its day where on Earth the day
 * begins first, so that no family's own today is refused.
 */
@ApplicationScoped
public class CohortCalendars {
    // A calendar set on another instance is seen with this delay at most.
    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(1);
    private static final int MAX_ENTRIES = 10_000;

    private final Cache<UUID, Optional<ZoneId>> cache = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(TIME_TO_LIVE)
            .executor(Runnable::run)
            .build();

    private final CohortTimeZones timeZones;

    public CohortCalendars(CohortTimeZones timeZones) {
        this.timeZones = timeZones;
    }

    /** Time zones of the calendars that were set. */
    public interface CohortTimeZones {
        /** Empty while the cohort has set no calendar. */
        Optional<ZoneId> timeZone(UUID cohortId);
    }

    public LocalDate today(UUID cohortId, Instant now) {
        return Objects.requireNonNull(cache.get(cohortId, timeZones::timeZone))
                .map(zone -> LocalDate.ofInstant(now, zone))
                .orElseGet(() -> DayOnEarth.latest(now));
    }

    public YearMonth currentMonth(UUID cohortId, Instant now) {
        return YearMonth.from(today(cohortId, now));
    }

    public boolean hasStarted(UUID cohortId, YearMonth month, Instant now) {
        return hasStarted(cohortId, month.atDay(1), now);
    }

    // The calendar is looked up only for the day or two that have begun somewhere and not everywhere.
    public boolean hasStarted(UUID cohortId, LocalDate day, Instant now) {
        return !day.isAfter(DayOnEarth.earliest(now))
                || !day.isAfter(DayOnEarth.latest(now)) && !day.isAfter(today(cohortId, now));
    }

    /** Called after a change on this instance. */
    void invalidate(UUID cohortId) {
        cache.invalidate(cohortId);
    }
}
