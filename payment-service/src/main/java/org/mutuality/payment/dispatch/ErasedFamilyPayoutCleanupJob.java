package org.mutuality.payment.dispatch;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_IN_PROGRESS;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.payment.payout.PayoutCommand.CancelPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.tracking.OpenPayoutQueries;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/**
 * Closes what erased families are owed and couldn't be closed when they were: because it was under way, came back, or was accrued
 * at that very moment.
 */
@Singleton
public class ErasedFamilyPayoutCleanupJob {
    private static final ScheduledTask TASK = new ScheduledTask(
            Logger.getLogger(ErasedFamilyPayoutCleanupJob.class), "Closing what erased families are owed");
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
            every = "${mutuality.payment.dispatch.close-erased-every:60s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        TASK.run(this::closeAll);
    }

    private void closeAll() {
        new PagedQuery<>(new UUID(0, 0), PAGE, payouts::findOwedByErasedFamilies, PayoutId::value)
                .forEachPage(page -> BoundedConcurrency.each(page, this::close));
    }

    // The view is behind by moments, in which it may have been sent.
    private void close(PayoutId payout) {
        try {
            commands.send(new CancelPayout(payout, clock.instant()));
        } catch (ProblemException refused) {
            if (refused.problem() != PAYOUT_IN_PROGRESS) {
                throw refused;
            }
        }
    }
}
