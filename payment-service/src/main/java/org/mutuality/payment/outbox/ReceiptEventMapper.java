package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.receipt.ReceiptDetails;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalProposed;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes money received and reversed receipts; the funder's reference, reasons and accounts of persons stay private. */
@ApplicationScoped
class ReceiptEventMapper implements IntegrationEventMapper<ReceiptEvent> {
    @Override
    public Class<ReceiptEvent> eventType() {
        return ReceiptEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(ReceiptEvent event, EventMetadata recorded) {
        return switch (event) {
            case MoneyReceived received -> Optional.of(message(received));
            case ReceiptReversed reversed -> Optional.of(message(reversed));
            case ReceiptReversalProposed proposed -> Optional.empty();
            case ReceiptReversalApproved approved -> Optional.empty();
        };
    }

    private static OutgoingMessage message(MoneyReceived received) {
        ReceiptDetails receipt = received.receipt();
        return new OutgoingMessage(
                new org.mutuality.contracts.payment.MoneyReceived(
                        received.receiptId().value(),
                        received.country(),
                        receipt.cohortId(),
                        receipt.fundId(),
                        receipt.amount(),
                        receipt.receivedOn(),
                        received.recordedAt()),
                receipt.budgetOwnerId(),
                received.country(),
                receipt.cohortId());
    }

    private static OutgoingMessage message(ReceiptReversed reversed) {
        ReceiptDetails receipt = reversed.receipt();
        return new OutgoingMessage(
                new org.mutuality.contracts.payment.ReceiptReversed(
                        reversed.receiptId().value(),
                        reversed.country(),
                        receipt.cohortId(),
                        receipt.fundId(),
                        receipt.amount(),
                        reversed.at()),
                receipt.budgetOwnerId(),
                reversed.country(),
                receipt.cohortId());
    }
}
