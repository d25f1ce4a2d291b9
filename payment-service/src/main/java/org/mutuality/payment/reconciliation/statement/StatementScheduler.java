package org.mutuality.payment.reconciliation.statement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.platform.ScheduledTask;

/**
 * Reads each provider's statement of each day once, an hour after the day has ended, on whichever instance is first.
 */
@Singleton
public class StatementScheduler {
    private static final Logger LOG = Logger.getLogger(StatementScheduler.class);
    private static final Duration GRACE = Duration.ofHours(1);
    // So that a weekend without answers from an operator is caught up on.
    private static final int DAYS = 4;

    private final List<OnlineProvider> providers;
    private final StatementReader statements;
    private final Clock clock;

    @Inject
    StatementScheduler(OnlineProviderRegistry providers, StatementReader statements, Clock clock) {
        this.providers = providers.all();
        this.statements = statements;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mutuality.payment.reconciliation.read-every:10m}",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        for (LocalDate day : due(clock.instant())) {
            providers.forEach(provider -> read(provider, day));
        }
    }

    /** Newest first. */
    static List<LocalDate> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now.minus(GRACE), ZoneOffset.UTC);
        return IntStream.rangeClosed(1, DAYS).mapToObj(today::minusDays).toList();
    }

    private void read(OnlineProvider provider, LocalDate day) {
        new ScheduledTask(
                        LOG, "Reading the statement of %s %s of %s".formatted(provider.name(), provider.routeId(), day))
                .run(() -> statements.readOnce(provider, day));
    }
}
