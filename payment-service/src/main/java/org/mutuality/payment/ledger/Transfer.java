package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_ALREADY_POSTED;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A movement of money. All of its legs are posted by one event, exactly once, and never changed. */
@StoredAs(name = "payment.Transfer", revision = 1)
public class Transfer {
    @AggregateIdentifier
    private @Nullable TransferId id;

    private @Nullable LedgerEntry posted;

    /** For the event store. */
    Transfer() {}

    @CreateIfMissing
    void decide(PostTransfer command) {
        LedgerEntryValidator.validate(command.entry());
        if (command.entry().equals(posted)) {
            return;
        }
        if (posted != null) {
            throw TRANSFER_ALREADY_POSTED.because("correct-by-another");
        }
        AggregateLifecycle.apply(new TransferPosted(command.transferId(), command.entry(), command.postedAt()));
    }

    @EventSourcingHandler
    void evolve(TransferPosted event) {
        id = event.transferId();
        posted = event.entry();
    }
}
