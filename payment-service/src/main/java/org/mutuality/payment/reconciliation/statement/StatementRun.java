package org.mutuality.payment.reconciliation.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One reading of a provider's statement of a day (UTC).
 *
 * @param routeId which of the provider's operators
 * @param to end of the day, or now on the day itself
 * @param startedAt when the reading started
 */
record StatementRun(String provider, String routeId, LocalDate day, Instant from, Instant to, Instant startedAt) {
    // Longer than reading a day's statement takes.
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    static StatementRun of(String provider, String routeId, LocalDate day, Instant now) {
        Instant end = startOf(day.plusDays(1));
        Instant until = now.truncatedTo(ChronoUnit.MICROS);
        return new StatementRun(provider, routeId, day, startOf(day), until.isBefore(end) ? until : end, now);
    }

    /** A reading that started earlier and has not ended counts as abandoned. */
    Instant abandonedBefore() {
        return startedAt.minus(TIMEOUT);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
