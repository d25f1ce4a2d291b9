package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Posts reversals of receipts. */
@ApplicationScoped
public class PostReceiptReversal implements Reaction<ReceiptReversed> {
    private final CommandGateway commands;

    public PostReceiptReversal(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-receipt-reversal";
    }

    @Override
    public Class<ReceiptReversed> eventType() {
        return ReceiptReversed.class;
    }

    @Override
    public void react(ReceiptReversed reversed, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.reversal(reversed), reversed.at()));
    }
}
