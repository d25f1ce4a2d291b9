package org.mutuality.payment.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;

/**
 * Records payouts that are paid by file as sent, every second and when a batch is released, and fails cash that nobody
 * collected.
 */
@Singleton
public class FileDispatchScheduler {
    private static final ScheduledTask TASK =
            new ScheduledTask(Logger.getLogger(FileDispatchScheduler.class), "Payouts");

    private static final List<String> FILE_PROVIDERS = List.of("bank", "cash");

    private final PayoutSender sender;
    private final UnclaimedCashHandler unclaimed;
    private final Clock clock;
    private final boolean enabled;
    private final PerProviderExecutor<String> marking = new PerProviderExecutor<>();

    @Inject
    FileDispatchScheduler(PayoutSender sender, UnclaimedCashHandler unclaimed, DispatchSettings settings, Clock clock) {
        this.sender = sender;
        this.unclaimed = unclaimed;
        this.clock = clock;
        enabled = !settings.markSentEvery().equals("off");
    }

    @Scheduled(
            every = "${mutuality.payment.dispatch.mark-sent-every:1s}",
            delayed = "1s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void markSent() {
        marking.startForEach(FILE_PROVIDERS, provider -> TASK.run(() -> sender.markSentForFile(provider)));
    }

    /** Runs now, unless this instance leaves it to others. */
    void wake() {
        if (enabled) {
            markSent();
        }
    }

    @Scheduled(every = "60s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void failUnclaimed() {
        TASK.run(() -> unclaimed.failUnclaimed(clock.instant()));
    }
}
