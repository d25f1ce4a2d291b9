package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Posts receipts of funders' money. */
@ApplicationScoped
public class PostReceipt implements Reaction<MoneyReceived> {
    private final CommandGateway commands;

    public PostReceipt(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-receipt";
    }

    @Override
    public Class<MoneyReceived> eventType() {
        return MoneyReceived.class;
    }

    @Override
    public void react(MoneyReceived received, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.receipt(received), received.recordedAt()));
    }
}
