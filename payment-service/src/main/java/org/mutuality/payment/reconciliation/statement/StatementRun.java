package org.mutuality.payment.reconciliation.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A provider's book of a day (UTC) as it is read once. @param routeId which of that name @param to the day's end, or now while it lasts */
record StatementRun(String provider, String routeId, LocalDate day, Instant from, Instant to, Instant begunAt) {
    // Longer than a day's book takes to be read.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    static StatementRun of(String provider, String via, LocalDate day, Instant now) {
        Instant end = begin(day.plusDays(1));
        Instant read = now.truncatedTo(ChronoUnit.MICROS);
        return new StatementRun(provider, via, day, begin(day), read.isBefore(end) ? read : end, now);
    }

    /** One that began earlier and hasn't ended can be taken to have broken off. */
    Instant brokenOffBefore() {
        return begunAt.minus(PATIENCE);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
