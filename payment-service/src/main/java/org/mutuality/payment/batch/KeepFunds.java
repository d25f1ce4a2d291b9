package org.mutuality.payment.batch;

import static org.mutuality.payment.purse.PurseProblem.BUDGET_EMPTY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.FundBatch;
import org.mutuality.payment.batch.BatchCommand.NoteOverBudget;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.purse.Promise;
import org.mutuality.payment.purse.PurseCommand.BlockFunds;
import org.mutuality.payment.purse.PurseCommand.SettleBlock;
import org.mutuality.payment.purse.PurseId;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/**
 * When a batch is filled its purse is asked for the money; when it ends, what it didn't spend is free again. One after the
 * other, so that a promise never comes after the end of its batch.
 */
@ApplicationScoped
class KeepFunds implements Reaction<BatchEvent> {
    private final Commands commands;

    KeepFunds(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "reserve-batch-funds";
    }

    @Override
    public Class<BatchEvent> family() {
        return BatchEvent.class;
    }

    @Override
    public void react(BatchEvent event, Recorded recorded) {
        switch (event) {
            case BatchFilled filled
            when filled.count() > 0 -> fund(filled.batchId(), filled.plan(), filled.sum(), filled.at());
            case FundingAsked asked -> fund(asked.batchId(), asked.plan(), asked.sum(), asked.at());
            case BatchCancelled cancelled ->
                settle(
                        cancelled.batchId(),
                        cancelled.plan(),
                        Money.zero(cancelled.plan().currency()),
                        cancelled.at());
            case BatchClosed closed -> settle(closed.batchId(), closed.plan(), closed.spent(), closed.at());
            default -> {}
        }
    }

    private void fund(BatchId batch, Plan plan, Money sum, Instant at) {
        Money missing = missing(new BlockFunds(new PurseId(plan.holder()), batch.value(), sum, at));
        commands.send(missing.minor() == 0 ? new FundBatch(batch, at) : new NoteOverBudget(batch, missing, at));
    }

    private Money missing(BlockFunds block) {
        try {
            return commands.ask(block, Promise.class).missing();
        } catch (Refusal refused) {
            unlessEmpty(refused);
            return block.amount();
        }
    }

    private void settle(BatchId batch, Plan plan, Money spent, Instant at) {
        try {
            commands.send(new SettleBlock(new PurseId(plan.holder()), batch.value(), spent, at));
        } catch (Refusal refused) {
            unlessEmpty(refused);
        }
    }

    // An empty purse has promised nothing; whatever else it says is a bug.
    private static void unlessEmpty(Refusal refused) {
        if (refused.problem() != BUDGET_EMPTY) {
            throw refused;
        }
    }
}
