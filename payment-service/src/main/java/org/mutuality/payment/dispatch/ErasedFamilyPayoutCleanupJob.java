package org.mutuality.payment.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.tracking.OpenPayoutQueries;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;

/**
 * Cancels payouts of erased families that could not be cancelled on erasure: because they were in progress, were returned
 * later, or were created at that moment.
 */
@Singleton
public class ErasedFamilyPayoutCleanupJob {
    private static final ScheduledTask TASK = new ScheduledTask(
            Logger.getLogger(ErasedFamilyPayoutCleanupJob.class), "Cancelling payouts of erased families");
    private static final int PAGE = 500;

    private final OpenPayoutQueries payouts;
    private final CommandGateway commands;
    private final Clock clock;

    @Inject
    ErasedFamilyPayoutCleanupJob(OpenPayoutQueries payouts, CommandGateway commands, Clock clock) {
        this.payouts = payouts;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mutuality.payment.dispatch.cancel-erased-every:60s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        TASK.run(this::cancelAll);
    }

    private void cancelAll() {
        new PagedQuery<>(new UUID(0, 0), PAGE, payouts::findOwedByErasedFamilies, PayoutId::value)
                .forEachPage(page -> BoundedConcurrency.each(
                        page, payout -> PayoutCancellation.cancelUnlessInProgress(payout, clock.instant(), commands)));
    }
}
