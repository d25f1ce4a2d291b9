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
 * Fills a batch page by page: adds the page's payouts to the batch, then records the page. After a crash in between, the
 * next run finds those payouts in the page again and counts them.
 */
@ApplicationScoped
class BatchFiller {
    /** Minor units: below 10^15, the limit of the ledger. Payouts beyond it stay for the next batch. */
    private static final long MAX_MINOR = 999_999_999_999_999L;

    private final ReadModelDatabase views;
    private final PayoutCandidateQueries candidates;
    private final CandidateEvaluator evaluator;
    private final CommandGateway commands;
    private final Clock clock;

    BatchFiller(
            ReadModelDatabase views,
            PayoutCandidateQueries candidates,
            CandidateEvaluator evaluator,
            CommandGateway commands,
            Clock clock) {
        this.views = views;
        this.candidates = candidates;
        this.evaluator = evaluator;
        this.commands = commands;
        this.clock = clock;
    }

    /** Processes one page. Returns whether there may be more; false while another instance works on the batch. */
    boolean fillPage(BatchId batch) {
        return views.write(sql -> tryLock(batch, sql) && addPage(batch));
    }

    // Two instances could read different pages: then one might add a payout that the other does not count.
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
        List<Money> amounts = BoundedConcurrency.map(
                evaluator.evaluate(page, progress.criteria()),
                evaluated -> claimOrRemove(batch, progress.criteria(), evaluated));
        List<Money> lines =
                amounts.stream().filter(amount -> amount.minor() > 0).toList();
        Money sum = lines.stream().reduce(Money.zero(progress.criteria().currency()), Money::plus);
        UUID last = page.getLast().payoutId().value();
        commands.send(new AddBatchLines(batch, progress.last(), last, lines.size(), sum, clock.instant()));
    }

    // An excluded payout may have been added before a crash, when it could still be paid: then it is removed.
    private Money claimOrRemove(BatchId batch, BatchCriteria criteria, EvaluatedCandidate evaluated) {
        PayoutCandidate candidate = evaluated.candidate();
        // The rows may lag: whether a payout itself is on hold, or in a batch, its aggregate decides.
        boolean payable = evaluated
                .exclusionReason()
                .filter(reason -> reason != ExclusionReason.IN_ANOTHER_BATCH
                        && !(reason == ExclusionReason.HELD && candidate.held()))
                .isEmpty();
        PayoutCommand command = payable
                ? new AddPayoutToBatch(candidate.payoutId(), batch.value(), criteria.provider(), clock.instant())
                : new RemovePayoutFromBatch(candidate.payoutId(), batch.value(), clock.instant());
        return trySend(command) && payable ? candidate.amount() : Money.zero(criteria.currency());
    }

    // The projection lags by moments, in which another batch may have added the payout.
    private boolean trySend(PayoutCommand command) {
        try {
            commands.send(command);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static List<PayoutCandidate> withinLimit(FillingProgress progress, List<PayoutCandidate> page) {
        long remaining = MAX_MINOR - progress.sum().minor();
        int fit = 0;
        while (fit < page.size() && page.get(fit).amount().minor() <= remaining) {
            remaining -= page.get(fit).amount().minor();
            fit++;
        }
        return page.subList(0, fit);
    }
}
