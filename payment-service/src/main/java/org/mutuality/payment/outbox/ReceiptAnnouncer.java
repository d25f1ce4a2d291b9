package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalProposed;
import org.mutuality.payment.receipt.Received;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells what money came in, or never did; the funder's reference, reasons and who signed stay home. */
@ApplicationScoped
class ReceiptAnnouncer implements Announcer<ReceiptEvent> {
    @Override
    public Class<ReceiptEvent> family() {
        return ReceiptEvent.class;
    }

    @Override
    public Optional<Announcement> announce(ReceiptEvent event, Recorded recorded) {
        return switch (event) {
            case MoneyReceived received -> Optional.of(told(received));
            case ReceiptReversed reversed -> Optional.of(told(reversed));
            case ReversalProposed proposed -> Optional.empty();
            case ReversalApproved approved -> Optional.empty();
        };
    }

    private static Announcement told(MoneyReceived received) {
        Received receipt = received.receipt();
        return new Announcement(
                new org.mutuality.contracts.payment.MoneyReceived(
                        received.receiptId().value(),
                        received.country(),
                        receipt.cohortId(),
                        receipt.fundId(),
                        receipt.amount(),
                        receipt.receivedOn(),
                        received.recordedAt()),
                receipt.holder(),
                received.country(),
                receipt.cohortId());
    }

    private static Announcement told(ReceiptReversed reversed) {
        Received receipt = reversed.receipt();
        return new Announcement(
                new org.mutuality.contracts.payment.ReceiptReversed(
                        reversed.receiptId().value(),
                        reversed.country(),
                        receipt.cohortId(),
                        receipt.fundId(),
                        receipt.amount(),
                        reversed.at()),
                receipt.holder(),
                reversed.country(),
                receipt.cohortId());
    }
}
