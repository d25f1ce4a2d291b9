package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.FinishFilling;
import org.mutuality.payment.batch.BatchCommand.NoteLines;
import org.mutuality.payment.batch.BatchCommand.TellProgress;
import org.mutuality.payment.batch.Eligibility.Judged;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.ClaimPayout;
import org.mutuality.payment.payout.PayoutCommand.FreePayout;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.SideBySide;
import org.mutuality.platform.view.Views;

/**
 * Fills a batch a page at a time: claims the page's payouts, then notes the page. Whoever is killed in between leaves claims
 * that the next walk of the page meets and counts.
 */
@ApplicationScoped
class Filling {
    /** Minor units: below 10^15, as the ledger takes it. What doesn't fit goes into the next batch. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private final Views views;
    private final Candidates candidates;
    private final Eligibility eligibility;
    private final Commands commands;
    private final Clock clock;

    Filling(Views views, Candidates candidates, Eligibility eligibility, Commands commands, Clock clock) {
        this.views = views;
        this.candidates = candidates;
        this.eligibility = eligibility;
        this.commands = commands;
        this.clock = clock;
    }

    /** One page. Returns whether there may be more: not when another instance is at it. */
    boolean step(BatchId batch) {
        return views.write(sql -> holds(batch, sql) && take(batch));
    }

    // Two that walk side by side could see different pages: then one might claim what the other doesn't count.
    private static boolean holds(BatchId batch, Handle sql) {
        return sql.select("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", batch.asText())
                .mapTo(Boolean.class)
                .one();
    }

    private boolean take(BatchId batch) {
        Progress progress = commands.ask(new TellProgress(batch), Progress.class);
        if (progress.status() != BatchStatus.PREPARED) {
            return false;
        }
        List<Candidate> page = fitting(progress, candidates.free(batch.value(), progress.plan(), progress.last()));
        if (page.isEmpty()) {
            commands.send(new FinishFilling(batch, progress.last(), clock.instant()));
            return false;
        }
        note(batch, progress, page);
        return true;
    }

    private void note(BatchId batch, Progress progress, List<Candidate> page) {
        List<Money> taken = SideBySide.map(
                eligibility.of(page, progress.plan()), judged -> claimed(batch, progress.plan(), judged));
        List<Money> lines = taken.stream().filter(amount -> amount.minor() > 0).toList();
        Money sum = lines.stream().reduce(Money.zero(progress.plan().currency()), Money::plus);
        UUID last = page.getLast().payoutId().value();
        commands.send(new NoteLines(batch, progress.last(), last, lines.size(), sum, clock.instant()));
    }

    // What is left out may have been claimed before a crash, when it could still be paid: then it is let go.
    private Money claimed(BatchId batch, Plan plan, Judged judged) {
        Candidate one = judged.candidate();
        boolean mine = judged.why()
                .filter(why -> why != LeftOut.IN_ANOTHER_BATCH && why != LeftOut.HELD)
                .isEmpty();
        PayoutCommand command = mine
                ? new ClaimPayout(one.payoutId(), batch.value(), plan.provider(), clock.instant())
                : new FreePayout(one.payoutId(), batch.value(), clock.instant());
        return isDone(command) && mine ? one.amount() : Money.zero(plan.currency());
    }

    // The view is behind by moments, in which another batch may have been faster.
    private boolean isDone(PayoutCommand command) {
        try {
            commands.send(command);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static List<Candidate> fitting(Progress progress, List<Candidate> page) {
        long room = MOST_MINOR - progress.sum().minor();
        int fit = 0;
        while (fit < page.size() && page.get(fit).amount().minor() <= room) {
            room -= page.get(fit).amount().minor();
            fit++;
        }
        return page.subList(0, fit);
    }
}
