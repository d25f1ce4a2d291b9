package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptProblem.RECEIPT_ALREADY_RECORDED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.platform.identity.Caller;

/** Money that came from a funder, recorded once. */
@Revision("1")
public class Receipt {
    @AggregateIdentifier
    private @Nullable ReceiptId id;

    private @Nullable Received recorded;
    private @Nullable String country;

    /** For the event store. */
    Receipt() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordReceipt command) {
        ReceiptCheck.orThrow(command);
        Holder holder = command.holder().orElseThrow();
        if (country != null && !country.equals(holder.country())) {
            // Not "already": nobody learns from an id whether another country has used it.
            throw Caller.hidden();
        }
        if (command.receipt().equals(recorded)) {
            return;
        }
        if (recorded != null) {
            throw RECEIPT_ALREADY_RECORDED.because("Another receipt needs another id");
        }
        AggregateLifecycle.apply(new MoneyReceived(
                command.receiptId(), holder.country(), command.receipt(), command.recordedBy(), command.recordedAt()));
    }

    @EventSourcingHandler
    void evolve(MoneyReceived event) {
        id = event.receiptId();
        recorded = event.receipt();
        country = event.country();
    }
}
