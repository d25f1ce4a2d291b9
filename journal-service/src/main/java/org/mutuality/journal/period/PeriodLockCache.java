package org.mutuality.journal.period;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/** Caches whether a month is locked, which is asked for every journal. */
@ApplicationScoped
public class PeriodLockCache {
    // Locks set on another instance are seen with this delay at most.
    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(1);
    private static final int MAX_ENTRIES = 10_000;

    private final Cache<PeriodId, Boolean> cache = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(TIME_TO_LIVE)
            .executor(Runnable::run)
            .build();

    private final PeriodQueries periods;

    PeriodLockCache(PeriodQueries periods) {
        this.periods = periods;
    }

    public boolean isLocked(UUID cohortId, YearMonth month) {
        return Objects.requireNonNull(cache.get(PeriodId.of(cohortId, month), id -> periods.isLocked(cohortId, month)));
    }

    /** Called after a change on this instance. */
    void invalidate(PeriodId periodId) {
        cache.invalidate(periodId);
    }
}
