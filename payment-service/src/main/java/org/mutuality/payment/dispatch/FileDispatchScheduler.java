package org.mutuality.payment.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;

/** Looks every second what goes out by files and is to be written down as sent, and what cash nobody came for. */
@Singleton
public class FileDispatchScheduler {
    private static final ScheduledTask TASK =
            new ScheduledTask(Logger.getLogger(FileDispatchScheduler.class), "Payouts");

    private static final List<String> BY_FILES = List.of("bank", "cash");

    private final PayoutSender sender;
    private final UnclaimedCashHandler unclaimed;
    private final Clock clock;

    @Inject
    FileDispatchScheduler(PayoutSender sender, UnclaimedCashHandler unclaimed, Clock clock) {
        this.sender = sender;
        this.unclaimed = unclaimed;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mutuality.payment.dispatch.write-every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        BY_FILES.forEach(provider -> TASK.run(() -> sender.markSentForFile(provider)));
    }

    @Scheduled(every = "60s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void giveUp() {
        TASK.run(() -> unclaimed.failUnclaimed(clock.instant()));
    }
}
