package org.mutuality.payment.receipt;

import static java.util.Objects.requireNonNull;
import static org.mutuality.payment.receipt.ReceiptProblem.*;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.receipt.ReceiptCommand.ApproveReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ProposeReversal;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.payment.receipt.ReceiptCommand.ReverseReceipt;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalProposed;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;

/** Money that came from a funder, recorded once; reversed when two people say that it never should have been. */
@Revision("1")
public class Receipt {
    private static final int LONGEST_REASON = 500;

    @AggregateIdentifier
    private @Nullable ReceiptId id;

    private @Nullable Received recorded;
    private @Nullable String country;
    private @Nullable String reason;
    private @Nullable String proposedBy;
    private boolean approved;
    private boolean reversed;
    private long version;

    /** For the event store. */
    Receipt() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordReceipt command) {
        ReceiptCheck.orThrow(command);
        Holder holder = command.holder().orElseThrow();
        if (country != null && !country.equals(holder.country())) {
            // Not "already": nobody learns from an id whether another country has used it.
            throw CurrentUser.notFound();
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

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeReversal command) {
        known();
        Wrongs wrongs = new Wrongs();
        wrongs.checkText(command.reason(), LONGEST_REASON, "/reason");
        wrongs.orThrow(REVERSAL_INVALID);
        if (command.reason().equals(reason) && command.proposedBy().equals(proposedBy)) {
            return;
        }
        if (approved) {
            throw REVERSAL_APPROVED.because("What was approved stays");
        }
        AggregateLifecycle.apply(new ReversalProposed(
                command.receiptId(), command.reason(), version + 1, command.proposedBy(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Received decide(ApproveReversal command) {
        Received receipt = known();
        if (proposedBy == null) {
            throw REVERSAL_NOT_PROPOSED.because("Propose a reversal first");
        }
        if (command.approvedBy().equals(proposedBy)) {
            throw REVERSAL_NEEDS_FOUR_EYES.because("Somebody else has to approve it");
        }
        if (!approved) {
            command.match().ifPresent(match -> match.check(version));
            AggregateLifecycle.apply(
                    new ReversalApproved(command.receiptId(), version + 1, command.approvedBy(), command.at()));
        }
        return receipt;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReverseReceipt command) {
        Received receipt = known();
        if (!approved) {
            throw REVERSAL_NOT_PROPOSED.because("Two people have to say so");
        }
        if (!reversed) {
            AggregateLifecycle.apply(new ReceiptReversed(
                    command.receiptId(), requireNonNull(country), receipt, version + 1, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(MoneyReceived event) {
        id = event.receiptId();
        recorded = event.receipt();
        country = event.country();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(ReversalProposed event) {
        reason = event.reason();
        proposedBy = event.proposedBy();
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ReversalApproved event) {
        approved = true;
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ReceiptReversed event) {
        reversed = true;
        version = event.version();
    }

    private Received known() {
        return Optional.ofNullable(recorded).orElseThrow(CurrentUser::notFound);
    }
}
