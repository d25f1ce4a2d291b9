package org.mutuality.cohort.erasure;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** How long a country lead has to confirm a requested erasure, by the law of the country. */
@ApplicationScoped
class ErasureDeadlines {
    private static final int SHORTEST_DAYS = 10;
    private static final int LONGEST_DAYS = 20;

    private final Settings settings;

    ErasureDeadlines(Settings settings) {
        this.settings = settings;
    }

    /** Calendar days between request and deadline: where a law counts working days, its number of calendar days is stricter. */
    @ConfigMapping(prefix = "mutuality.erasure")
    interface Settings {
        /** ISO 3166-1 alpha-2 code → days, 10 to 20. */
        Map<String, Integer> days();

        /** Days in every other country, 10 to 20. */
        @WithDefault("10")
        int otherDays();
    }

    /** A wrong number would break the law and go unnoticed, so the service does not start with one. */
    void check(@Observes StartupEvent start) {
        Stream.concat(settings.days().values().stream(), Stream.of(settings.otherDays()))
                .filter(days -> days < SHORTEST_DAYS || days > LONGEST_DAYS)
                .findFirst()
                .ifPresent(days -> {
                    throw new IllegalStateException(
                            "mutuality.erasure.days must be from 10 to 20 days, and one is " + days);
                });
    }

    /** Counted from the day of the request in UTC, which is never later than a day after that of the family. */
    LocalDate dueOn(String country, Instant requestedAt) {
        return LocalDate.ofInstant(requestedAt, ZoneOffset.UTC)
                .plusDays(settings.days().getOrDefault(country, settings.otherDays()));
    }
}
