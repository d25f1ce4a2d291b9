package org.mutuality.payment.batch.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.AddBatchLines;
import org.mutuality.payment.batch.BatchCommand.FillingProgress;
import org.mutuality.payment.batch.BatchCommand.FinishFilling;
import org.mutuality.payment.batch.BatchCommand.GetFillingProgress;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.batch.BatchId;
import org.mutuality.payment.batch.BatchStatus;
import org.mutuality.payment.batch.selection.CandidateEvaluator;
import org.mutuality.payment.batch.selection.CandidateEvaluator.EvaluatedCandidate;
import org.mutuality.payment.batch.selection.ExclusionReason;
import org.mutuality.payment.batch.selection.PayoutCandidate;
import org.mutuality.payment.batch.selection.PayoutCandidateQueries;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.AddPayoutToBatch;
import org.mutuality.payment.payout.PayoutCommand.RemovePayoutFromBatch;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/**
 * Fills a batch a page at a time: claims the page's payouts, then notes the page. Whoever is killed in between leaves claims
 * that the next walk of the page meets and counts.
 */
@ApplicationScoped
class BatchFiller {
    /** Minor units: below 10^15, as the ledger takes it. What doesn't fit goes into the next batch. */
    private static final long MAX_MINOR = 999_999_999_999_999L;

    private final ReadModelDatabase views;
    private final PayoutCandidateQueries candidates;
    private final CandidateEvaluator eligibility;
    private final CommandGateway commands;
    private final Clock clock;

    BatchFiller(
            ReadModelDatabase views,
            PayoutCandidateQueries candidates,
            CandidateEvaluator eligibility,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.candidates = candidates;
        this.eligibility = eligibility;
        this.commands = commands;
        this.clock = clock;
    }

    /** One page. Returns whether there may be more: not when another instance is at it. */
    boolean fillPage(BatchId batch) {
        return views.write(sql -> tryLock(batch, sql) && addPage(batch));
    }

    // Two that walk side by side could see different pages: then one might claim what the other doesn't count.
    private static boolean tryLock(BatchId batch, Handle sql) {
        return sql.select("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", batch.asText())
                .mapTo(Boolean.class)
                .one();
    }

    private boolean addPage(BatchId batch) {
        FillingProgress progress = commands.sendForResult(new GetFillingProgress(batch), FillingProgress.class);
        if (progress.status() != BatchStatus.PREPARED) {
            return false;
        }
        List<PayoutCandidate> page =
                withinLimit(progress, candidates.findClaimable(batch.value(), progress.criteria(), progress.last()));
        if (page.isEmpty()) {
            commands.send(new FinishFilling(batch, progress.last(), clock.instant()));
            return false;
        }
        claimPage(batch, progress, page);
        return true;
    }

    private void claimPage(BatchId batch, FillingProgress progress, List<PayoutCandidate> page) {
        List<Money> taken = BoundedConcurrency.map(
                eligibility.evaluate(page, progress.criteria()),
                judged -> claimOrRemove(batch, progress.criteria(), judged));
        List<Money> lines = taken.stream().filter(amount -> amount.minor() > 0).toList();
        Money sum = lines.stream().reduce(Money.zero(progress.criteria().currency()), Money::plus);
        UUID last = page.getLast().payoutId().value();
        commands.send(new AddBatchLines(batch, progress.last(), last, lines.size(), sum, clock.instant()));
    }

    // What is left out may have been claimed before a crash, when it could still be paid: then it is let go.
    private Money claimOrRemove(BatchId batch, BatchCriteria plan, EvaluatedCandidate judged) {
        PayoutCandidate one = judged.candidate();
        boolean mine = judged.exclusionReason()
                .filter(why -> why != ExclusionReason.IN_ANOTHER_BATCH && why != ExclusionReason.HELD)
                .isEmpty();
        PayoutCommand command = mine
                ? new AddPayoutToBatch(one.payoutId(), batch.value(), plan.provider(), clock.instant())
                : new RemovePayoutFromBatch(one.payoutId(), batch.value(), clock.instant());
        return trySend(command) && mine ? one.amount() : Money.zero(plan.currency());
    }

    // The view is behind by moments, in which another batch may have been faster.
    private boolean trySend(PayoutCommand command) {
        try {
            commands.send(command);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static List<PayoutCandidate> withinLimit(FillingProgress progress, List<PayoutCandidate> page) {
        long room = MAX_MINOR - progress.sum().minor();
        int fit = 0;
        while (fit < page.size() && page.get(fit).amount().minor() <= room) {
            room -= page.get(fit).amount().minor();
            fit++;
        }
        return page.subList(0, fit);
    }
}
