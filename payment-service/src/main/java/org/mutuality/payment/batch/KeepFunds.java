package org.mutuality.payment.batch;

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
        return "keep-funds";
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
        Promise promise =
                commands.ask(new BlockFunds(new PurseId(plan.holder()), batch.value(), sum, at), Promise.class);
        commands.send(promise.isKept() ? new FundBatch(batch, at) : new NoteOverBudget(batch, promise.missing(), at));
    }

    private void settle(BatchId batch, Plan plan, Money spent, Instant at) {
        commands.send(new SettleBlock(new PurseId(plan.holder()), batch.value(), spent, at));
    }
}
