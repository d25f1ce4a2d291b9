package org.mutuality.payment.ledger.posting;

import static org.mutuality.payment.ledger.LedgerAccountType.BANK;
import static org.mutuality.payment.ledger.LedgerAccountType.PROVIDER;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.batch.BatchEvent;
import org.mutuality.payment.batch.BatchEvent.BatchClosed;
import org.mutuality.payment.batch.BatchEvent.BatchReleased;
import org.mutuality.payment.ledger.LedgerEntry;
import org.mutuality.payment.ledger.TransferCause;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * Posts a batch's release, which moves its money to the provider, and its closing, which takes back what was not settled in
 * time.
 */
@ApplicationScoped
public class PostBatch implements Reaction<BatchEvent> {
    private final CommandGateway commands;

    public PostBatch(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-batch";
    }

    @Override
    public Class<BatchEvent> eventType() {
        return BatchEvent.class;
    }

    @Override
    public void react(BatchEvent event, EventMetadata recorded) {
        switch (event) {
            case BatchReleased released -> commands.send(PostTransfer.of(entry(released), released.at()));
            case BatchClosed closed
            when closed.unspent().minor() > 0 -> commands.send(PostTransfer.of(entry(closed), closed.at()));
            default -> {}
        }
    }

    public static LedgerEntry entry(BatchReleased released) {
        BatchCriteria plan = released.criteria();
        return new LedgerEntry(
                plan.country(),
                new TransferCause(CauseType.BATCH_RELEASED, released.batchId().value()),
                PostingRules.day(released.at()),
                debit(PROVIDER, provider(plan), released.sum()),
                credit(BANK, plan.budgetOwnerId(), released.sum()));
    }

    public static LedgerEntry entry(BatchClosed closed) {
        BatchCriteria plan = closed.criteria();
        return new LedgerEntry(
                plan.country(),
                new TransferCause(CauseType.BATCH_CLOSED, closed.batchId().value()),
                PostingRules.day(closed.at()),
                debit(BANK, plan.budgetOwnerId(), closed.unspent()),
                credit(PROVIDER, provider(plan), closed.unspent()));
    }

    private static UUID provider(BatchCriteria plan) {
        return PayoutPostingRules.providerAccountId(plan.country(), plan.provider());
    }
}
