package org.mutuality.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * Metric {@code inbox_dead_letters{consumer}}: dead letters that wait to be replayed, for alerts. All instances of a service
 * report the same number, also after a restart.
 */
@Singleton
class DeadLetterGauge {
    private static final ScheduledTask TASK =
            new ScheduledTask(Logger.getLogger(DeadLetterGauge.class), "Count of dead letters");

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase database;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    DeadLetterGauge(Inbox inbox, DeadLetters deadLetters, ReadModelDatabase database, MeterRegistry metrics) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.database = database;
        this.metrics = metrics;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void runScheduled() {
        TASK.run(() -> inbox.consumerNames()
                .forEach(consumer -> gauge(consumer).set(database.read(sql -> deadLetters.count(sql, consumer)))));
    }

    private AtomicLong gauge(String consumer) {
        return counts.computeIfAbsent(consumer, name -> {
            AtomicLong count = new AtomicLong();
            metrics.gauge("inbox_dead_letters", Tags.of("consumer", name), count);
            return count;
        });
    }
}
