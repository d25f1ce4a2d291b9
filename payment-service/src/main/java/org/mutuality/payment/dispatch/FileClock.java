package org.mutuality.payment.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks every second what goes out by files and is to be written down as sent, and what cash nobody came for. */
@Singleton
public class FileClock {
    private static final Logger LOG = Logger.getLogger(FileClock.class);

    private static final List<String> BY_FILES = List.of("bank", "cash");

    private final Sender sender;
    private final Unclaimed unclaimed;
    private final Clock clock;

    @Inject
    FileClock(Sender sender, Unclaimed unclaimed, Clock clock) {
        this.sender = sender;
        this.unclaimed = unclaimed;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mutuality.payment.dispatch.write-every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        BY_FILES.forEach(provider -> safely(() -> sender.write(provider)));
    }

    @Scheduled(every = "60s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void giveUp() {
        safely(() -> unclaimed.fail(clock.instant()));
    }

    private static void safely(Runnable task) {
        Safely.run(LOG, "Payouts are delayed", task);
    }
}
