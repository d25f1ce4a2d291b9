package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.Kind.BANK;
import static org.mutuality.payment.ledger.Kind.PROVIDER;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.payment.batch.BatchEvent;
import org.mutuality.payment.batch.BatchEvent.BatchClosed;
import org.mutuality.payment.batch.BatchEvent.BatchReleased;
import org.mutuality.payment.batch.Plan;
import org.mutuality.payment.ledger.Cause.Why;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a batch is released, its money goes to the provider; all but what was settled in time comes back when it is closed. */
@ApplicationScoped
class PostBatch implements Reaction<BatchEvent> {
    private final Commands commands;

    PostBatch(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-batch";
    }

    @Override
    public Class<BatchEvent> family() {
        return BatchEvent.class;
    }

    @Override
    public void react(BatchEvent event, Recorded recorded) {
        switch (event) {
            case BatchReleased released -> commands.send(PostTransfer.of(entry(released), released.at()));
            case BatchClosed closed
            when closed.left().minor() > 0 -> commands.send(PostTransfer.of(entry(closed), closed.at()));
            default -> {}
        }
    }

    static Entry entry(BatchReleased released) {
        Plan plan = released.plan();
        return new Entry(
                plan.country(),
                new Cause(Why.BATCH_RELEASED, released.batchId().value()),
                Entries.day(released.at()),
                debit(PROVIDER, provider(plan), released.sum()),
                credit(BANK, plan.holder(), released.sum()));
    }

    static Entry entry(BatchClosed closed) {
        Plan plan = closed.plan();
        return new Entry(
                plan.country(),
                new Cause(Why.BATCH_CLOSED, closed.batchId().value()),
                Entries.day(closed.at()),
                debit(BANK, plan.holder(), closed.left()),
                credit(PROVIDER, provider(plan), closed.left()));
    }

    private static UUID provider(Plan plan) {
        return PayoutEntries.provider(plan.country(), plan.provider());
    }
}
